/** Storybook's own frame: our name, quiet colours, the sidebar in the order that preview.ts sets. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

/** Pages that explain, and tools, are pages by themselves: there is nothing to control beside them. */
const pages = /^(embed|connect-your-endpoint|events-and-methods|accessibility|theme)-/;

addons.setConfig({
  layoutCustomisations: { showPanel: ({ storyId = '' }, usual) => usual && !pages.test(storyId) },
  theme: create({
    base: 'light',
    brandTitle: 'engagement-widgets',
    brandTarget: '_self',
    appBorderRadius: 8,
    fontBase: 'system-ui, sans-serif',
  }),
});
