/** Storybook's own frame: our name, quiet colours, the sidebar in the order that preview.ts sets. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'engagement-widgets',
    brandTarget: '_self',
    appBorderRadius: 8,
    fontBase: 'system-ui, sans-serif',
  }),
});
