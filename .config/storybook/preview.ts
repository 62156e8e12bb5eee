/** What every story gets: the toolbar, the stage it stands on, and controls and tables from custom-elements.json. */
import 'engagement-widgets/all';
import '../../stories/sheet/stage.css';
import { configure } from 'engagement-widgets';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import { dataSizes } from '../../stories/sheet/answers.js';
import { manifest } from '../../stories/sheet/manifest.js';
import { onStage } from '../../stories/sheet/stage.js';
import { followGlobals, Ground } from './docs-container.js';

setCustomElementsManifest(manifest);
// A sheet shows all states at once, also those below the fold.
configure({ loading: 'eager' });
followGlobals();

const item = (value: string, title: string) => ({ value, title });

const preview: Preview = {
  decorators: [withActions, onStage],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    viewport: { disable: true },
    controls: { expanded: true },
    docs: { codePanel: true, container: Ground },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Start here',
          ['Welcome', 'Provider', 'Period picker'],
          'Embed',
          'Connect your endpoint',
          'Theme',
          ['Studio', 'Tokens', 'Parts', 'Places', 'Pseudo language'],
          'Events and methods',
          'Accessibility',
          'Six core widgets',
          ['Heatmap flow', 'NPS donut', 'Decision split', 'Mission pie', 'Mission bar', 'Impact table'],
          'Chat',
          'Missions',
          'Dashboards',
        ],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: [item('light', 'Light'), item('dark', 'Dark')] },
    },
    language: {
      description: 'Language of words and numbers',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [item('en', 'English'), item('de', 'Deutsch'), item('fr', 'Français'), item('es', 'Español'), item('ar', 'العربية')] },
    },
    direction: {
      description: 'Direction of reading',
      toolbar: { icon: 'transfer', dynamicTitle: true, items: [item('ltr', 'Left to right'), item('rtl', 'Right to left')] },
    },
    width: {
      description: 'Width of the place that a widget gets',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [item('full', 'Full width'), item('wide', '1,400 px'), item('medium', '760 px'), item('narrow', '400 px')],
      },
    },
    data: {
      description: 'How much there is to show',
      toolbar: { icon: 'database', dynamicTitle: true, items: dataSizes.map(({ value, title }) => item(value, title)) },
    },
  },
  initialGlobals: { scheme: 'light', language: 'en', direction: 'ltr', width: 'full', data: 'typical' },
};

export default preview;
