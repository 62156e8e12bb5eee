/** The ground of documentation pages: light or dark as the toolbar says, for text and tables as for the widgets in them. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createElement, useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { addons } from 'storybook/preview-api';
import { create } from 'storybook/theming';

const fonts = { fontBase: 'system-ui, sans-serif', fontCode: "ui-monospace, 'Liberation Mono', monospace" };

/** In light Storybook's own white: its colours of code are too pale on the ground of the stage. */
const themes = {
  light: create({ base: 'light', ...fonts, textColor: '#1c1f24', colorSecondary: '#2f5bd0' }),
  dark: create({ base: 'dark', ...fonts, appContentBg: '#121316', textColor: '#e8eaed', colorSecondary: '#9db7ff' }),
};

interface Told {
  globals: Record<string, unknown>;
}

const schemeIn = ({ globals }: Told): keyof typeof themes => (globals['scheme'] === 'dark' ? 'dark' : 'light');

export function Ground(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [scheme, follow] = useState<keyof typeof themes>(() => (document.documentElement.dataset['scheme'] === 'dark' ? 'dark' : 'light'));
  useEffect(() => {
    const channel = addons.getChannel();
    const hear = (told: Told) => follow(schemeIn(told));
    channel.on('globalsUpdated', hear);
    return () => channel.off('globalsUpdated', hear);
  }, []);
  return createElement(DocsContainer, { ...props, theme: themes[scheme] });
}

/** Pages without a story have no stage that would tell the document its scheme and language. */
export function followGlobals(): void {
  addons.ready().then(
    (channel) => {
      channel.on('globalsUpdated', ({ globals }: Told) => {
        document.documentElement.dataset['scheme'] = schemeIn({ globals });
        document.documentElement.lang = String(globals['language'] ?? 'en');
      });
    },
    () => undefined,
  );
}
