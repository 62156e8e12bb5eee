/** The hosts that `npm run test:hosts` builds and drives. Longest first, so that none is left over at the end. */
import { embedding } from './checks.js';
import type { Host } from './host.js';
import { astro } from './astro/host.js';
import { nodeServer } from './node-server/host.js';
import { plain } from './plain/host.js';
import { reactAdmin } from './react-admin/host.js';
import { react19 } from './react-19/host.js';
import { adminTemplates } from './templates/host.js';
import { turbo } from './turbo/host.js';

export const hosts: readonly Host[] = [
  embedding('angular'),
  reactAdmin,
  adminTemplates,
  react19,
  embedding('react-18'),
  embedding('vue'),
  embedding('svelte'),
  embedding('solid'),
  turbo,
  embedding('shadow'),
  astro,
  nodeServer,
  plain,
];
