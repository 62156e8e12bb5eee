/** The presets as themes of their own: what each comes to with the colours that its kit has by itself, read by the browser. */
import { publicTokens } from 'engagement-widgets/theme';
import { themeOf, type Pair, type Theme } from './theme.js';
import type { Token } from './tokens.js';

/** Titles of the presets that the package has, and their style sheets. */
export type PresetFiles = Readonly<Record<string, string>>;

const properties = { color: 'color', dimension: 'width', fontFamily: 'font-family' } as const;

/** What a token comes to at an element; undefined where it is not set. */
function computed(probe: HTMLElement, { name, type }: Token): string | undefined {
  const property = properties[type];
  const style = getComputedStyle(probe);
  if (style.getPropertyValue(`--ew-${name}`).trim() === '') return undefined;
  probe.style.setProperty(property, `var(--ew-${name})`);
  const value = style.getPropertyValue(property);
  probe.style.removeProperty(property);
  return value;
}

/** A style sheet of a preset, within a frame of its own: neither the page's variables nor its classes have a say in it. */
export function presetTheme(css: string): Theme {
  const frame = document.createElement('iframe');
  // Not `hidden`: some browsers compute no styles in a frame that has no box.
  frame.className = 'studio-frame';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  const inside = frame.contentDocument!;
  const style = inside.createElement('style');
  style.textContent = css;
  const probe = inside.createElement('ew-nps-donut');
  inside.head.append(style);
  inside.body.append(probe);
  const values = publicTokens.flatMap((token) => {
    const [light, dark] = ['light', 'dark'].map((scheme) => {
      inside.documentElement.style.colorScheme = scheme;
      return computed(probe, token);
    });
    return light === undefined || dark === undefined ? [] : [[token.name, { light, dark } satisfies Pair] as const];
  });
  frame.remove();
  return themeOf(values);
}
