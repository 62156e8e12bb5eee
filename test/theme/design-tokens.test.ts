import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { heatTokens, missionTokens, npsTokens, optionTokens, widgetStyles } from '../../src/theme/index.js';
import { contrast, designTokens, publicTokens, tokenStyles, type DesignToken, type DesignTokenGroup } from '../../src/theme/published.js';

class Painted extends LitElement {
  static override styles = [widgetStyles, missionTokens, npsTokens, optionTokens, heatTokens];
}
customElements.define('test-painted', Painted);

const isToken = (item: unknown): item is DesignToken => typeof item === 'object' && item !== null && '$value' in item;

/** Every token of a group with its path. */
function tokensIn(group: DesignTokenGroup, path: string[] = []): [string, DesignToken][] {
  return Object.entries(group).flatMap(([name, item]): [string, DesignToken][] => {
    if (name.startsWith('$') || typeof item === 'string') return [];
    return isToken(item) ? [[[...path, name].join('.'), item]] : tokensIn(item, [...path, name]);
  });
}

const json = () => JSON.parse(JSON.stringify(designTokens())) as Record<'light' | 'dark' | 'both', DesignTokenGroup>;
const propertyOf = (token: DesignToken) => token.$extensions['engagement-widgets'].property;

/** What a declaration of a private token comes to inside an element on a page that sets nothing. */
async function computed(ground: 'light' | 'dark') {
  const element = document.createElement('test-painted') as Painted;
  const page = document.createElement('div');
  // Not CanvasText: browsers differ in what they write with on dark ground.
  page.style.cssText = `color-scheme: ${ground}; color: light-dark(#000, #fff); font-size: 16px`;
  page.append(element);
  document.body.append(page);
  await element.updateComplete;
  const probe = document.createElement('i');
  element.renderRoot.append(probe);
  return (property: string, name: string) => {
    probe.style.setProperty(property, `var(--_${name})`);
    const value = getComputedStyle(probe).getPropertyValue(property);
    probe.style.removeProperty(property);
    return value;
  };
}

/** Bytes of a computed colour, mixed ones included. */
function bytes(colour: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

describe('the tokens as W3C design-token JSON', () => {
  it('have every public token once for each ground, or once for both', () => {
    const { light, dark, both } = json();
    const names = (group: DesignTokenGroup) => tokensIn(group).map(([, token]) => propertyOf(token));
    expect(names(light)).to.deep.equal(names(dark));
    expect([...names(light), ...names(both)].sort()).to.deep.equal(publicTokens.map(({ name }) => `--ew-${name}`).sort());
    expect(new Set(publicTokens.map(({ name }) => name)).size).to.equal(publicTokens.length);
  });

  it('are valid: known types, values in the form of their type, names without what the format reserves', () => {
    for (const [path, { $type, $value, $description }] of tokensIn(json() as unknown as DesignTokenGroup)) {
      expect(path, path).to.match(/^[^${}]+$/);
      expect($description, path).to.be.a('string').that.is.not.empty;
      const value = $value as Record<string, unknown>;
      if ($type === 'color') {
        expect(Object.keys(value), path).to.have.members(['colorSpace', 'components', 'alpha', 'hex']);
        expect(value['colorSpace'], path).to.equal('srgb');
        for (const part of [...(value['components'] as number[]), value['alpha'] as number]) expect(part, path).to.be.within(0, 1);
        expect(value['components'], path).to.have.length(3);
        expect(value['hex'], path).to.match(/^#[\da-f]{6}$/);
      } else if ($type === 'dimension') {
        expect(value, path).to.have.all.keys('value', 'unit');
        expect(value['unit'], path).to.be.oneOf(['px', 'rem']);
        expect(value['value'], path).to.be.a('number');
      } else {
        expect($type, path).to.equal('fontFamily');
        expect($value, path).to.satisfy((name: unknown) => typeof name === 'string' || Array.isArray(name));
      }
    }
  });

  for (const ground of ['light', 'dark'] as const) {
    it(`are what the style sheets paint on ${ground} ground`, async () => {
      const value = await computed(ground);
      const groups = json();
      for (const [path, token] of [...tokensIn(groups[ground]), ...tokensIn(groups.both)]) {
        const name = propertyOf(token).slice('--ew-'.length);
        if (token.$type === 'color') {
          const { hex } = token.$value as { hex: string };
          bytes(value('color', name)).forEach((byte, at) => expect(byte, `${path} ${hex}`).to.be.closeTo(bytes(hex)[at]!, 1));
        } else if (token.$type === 'dimension') {
          const { value: length, unit } = token.$value as { value: number; unit: string };
          expect(value('padding-left', name), path).to.equal(`${unit === 'rem' ? length * 16 : length}px`);
        }
      }
    });
  }

  it('take chosen values, with what follows from them', () => {
    const tokens = designTokens({ text: { light: '#102030', dark: '#f0e0d0' }, surface: '#ffffff', border: 'rgb(0 0 0 / 50%)', radius: '0', space: '0.3rem', font: "Inter, 'Segoe UI', sans-serif" });
    const { light, both } = JSON.parse(JSON.stringify(tokens)) as Record<string, Record<string, DesignToken>>;
    expect(light!['text']!.$value).to.include({ hex: '#102030' });
    expect(contrast((light!['muted']!.$value as { hex: string }).hex, '#ffffff')).to.be.above(4.5);
    expect(light!['border']!.$value).to.deep.equal({ colorSpace: 'srgb', components: [0, 0, 0], alpha: 0.5, hex: '#000000' });
    expect(both!['radius']!.$value).to.deep.equal({ value: 0, unit: 'px' });
    expect(both!['space']!.$value).to.deep.equal({ value: 0.3, unit: 'rem' });
    expect(both!['font']!.$value).to.deep.equal(['Inter', 'Segoe UI', 'sans-serif']);
  });

  it('say what cannot be read', () => {
    expect(() => designTokens({ accent: 'rebeccapurple' })).to.throw(RangeError, 'rebeccapurple');
    expect(() => designTokens({ radius: '2em' })).to.throw(RangeError, '2em');
    expect(() => tokenStyles({ colour: 'red' })).to.throw(RangeError, '--ew-colour');
  });

  it('stand as CSS that a page can take as it is', () => {
    const text = tokenStyles({ radius: '3px', accent: { light: '#112233', dark: '#aabbcc' }, 'mission-classic': '#445566' }, '.board');
    expect(text).to.equal('.board {\n  --ew-accent: light-dark(#112233, #aabbcc);\n  --ew-radius: 3px;\n  --ew-mission-classic: #445566;\n}\n');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    expect((sheet.cssRules[0] as CSSStyleRule).style.getPropertyValue('--ew-radius')).to.equal('3px');
  });
});
