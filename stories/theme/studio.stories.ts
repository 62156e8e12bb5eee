/** The theming studio: every token over all widgets, with warnings and the result as CSS, JSON or link. */
import { html } from 'lit';
import type { Story } from '../sheet/widget-stories.js';
import { presets } from './studio/preset-files.js';
import { ThemeStudio } from './studio/studio.js';
import './studio/studio.css';

if (!customElements.get('theme-studio')) customElements.define('theme-studio', ThemeStudio);

export default { title: 'Theme/Studio', tags: ['!autodocs'], parameters: { whole: true, controls: { disable: true } } };

export const Studio: Story = { render: () => html`<theme-studio .presets=${presets}></theme-studio>` };
