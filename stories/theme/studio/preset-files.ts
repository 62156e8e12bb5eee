/** Style sheets of the presets, by the name of their kit. */
import bootstrap from 'engagement-widgets/presets/bootstrap.css?raw';
import tabler from 'engagement-widgets/presets/tabler.css?raw';
import adminlte from 'engagement-widgets/presets/adminlte.css?raw';
import material from 'engagement-widgets/presets/material.css?raw';
import tailwind from 'engagement-widgets/presets/tailwind.css?raw';
import wordpress from 'engagement-widgets/presets/wordpress.css?raw';
import type { PresetFiles } from './presets.js';

export const presets: PresetFiles = {
  Bootstrap: bootstrap,
  Tabler: tabler,
  AdminLTE: adminlte,
  'Material 3': material,
  Tailwind: tailwind,
  WordPress: wordpress,
};
