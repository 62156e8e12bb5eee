/** Where a story stands: scheme, language, direction and width of the toolbar, and answers of the chosen size. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answersOf, recordedPeriod } from './answers.js';
import type { Size } from '../../demo/recorded/sizes.js';

/**
 * Wraps a story in a provider. A story whose parameter `bare` is true brings its own,
 * such as the sheet of states, where every widget hears something else. One with `whole` is a page by itself.
 */
export const onStage: Decorator = (story, { globals, parameters, id }) => {
  if (parameters['whole']) return story();
  const { scheme, language, direction, width, data } = globals as Record<string, string>;
  document.documentElement.dataset['scheme'] = scheme;
  document.documentElement.lang = language ?? 'en';
  const size = data as Size;
  const content = parameters['bare']
    ? story()
    : html`<ew-analytics
        endpoint="https://${size}.invalid/${id}"
        experience="summer-of-sound"
        from=${recordedPeriod.from}
        to=${recordedPeriod.to}
        compare
        .fetch=${answersOf(size)}
        >${story()}</ew-analytics
      >`;
  return html`<div class="stage ${width}" lang=${language ?? 'en'} dir=${direction ?? 'ltr'}>${content}</div>`;
};
