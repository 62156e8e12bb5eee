import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { itWith } from '../engines/lacking.js';
import { missionColours, missionTokens, ThemeController, widgetStyles, type Theme } from '../../src/theme/index.js';

class Swatch extends LitElement {
  static override styles = [widgetStyles, missionTokens];
  readonly seen: Theme[] = [];
  readonly grounds: boolean[] = [];
  readonly themes = new ThemeController(this, {
    colors: missionColours,
    onChange: (theme) => void this.seen.push(theme),
    onGround: (dark) => void this.grounds.push(dark),
  });
  override render() {
    return html`<div class="card"><p class="heading">Heading</p><p class="text muted">34 answers</p><p class="small">12</p></div>`;
  }
}
customElements.define('test-swatch', Swatch);

/** Two frames: one in which the style changes, one in which the change is reported. */
const frames = async (count = 2) => {
  for (let index = 0; index < count; index += 1) await new Promise(requestAnimationFrame);
};
const media = (features: Record<string, string>) => executeServerCommand('media-features', features);
const last = (swatch: Swatch) => swatch.seen.at(-1)!;
const swatchIn = async (wrapper: HTMLElement) => {
  const swatch = document.createElement('test-swatch') as Swatch;
  wrapper.append(swatch);
  await swatch.updateComplete;
  await frames();
  return swatch;
};
const box = () => fixture<HTMLElement>(html`<div></div>`);

describe('the theme of a widget', () => {
  it('waits for an element around that draws its slot later, and takes no wrong ground before', async () => {
    const page = await box();
    page.style.color = 'rgb(220, 230, 240)';
    const around = document.createElement('div');
    const root = around.attachShadow({ mode: 'open' });
    const swatch = document.createElement('test-swatch') as Swatch;
    around.append(swatch);
    page.append(around);
    await swatch.updateComplete;
    // WebKit alone knows the colours before there is a slot, and then the right ones.
    expect(swatch.grounds).not.to.contain(false);
    root.append(document.createElement('slot'));
    await frames();
    expect(swatch.grounds).to.deep.equal([true]);
    expect(last(swatch).color('text')).to.contain('220, 230, 240');
  });

  it('is the page’s font and text colour, and light, where the page says nothing', async () => {
    const page = await box();
    page.style.cssText = 'font-family: Georgia; color: rgb(20, 30, 40)';
    const swatch = await swatchIn(page);
    expect(swatch.seen).to.have.length(1);
    expect(last(swatch)).to.include({ dark: false, direction: 'ltr', forcedColors: false, size: 12, space: 4, radius: 8 });
    expect(last(swatch).font).to.contain('Georgia');
    expect(last(swatch).color('text')).to.equal('rgb(20, 30, 40)');
    expect(last(swatch).color('surface')).to.equal('rgb(255, 255, 255)');
    expect(last(swatch).color('mission-classic')).to.equal('rgb(65, 95, 203)');
    expect(last(swatch).ink('mission-classic')).to.equal('#ffffff');
    expect(last(swatch).color('nothing-of-ours')).to.equal('rgba(0, 0, 0, 0)');
  });

  it('follows a token that changes on any ancestor', async () => {
    const page = await box();
    const swatch = await swatchIn(page);
    page.style.setProperty('--ew-mission-classic', 'oklch(0.6 0.2 30)');
    await frames();
    expect(last(swatch).color('mission-classic')).to.match(/^rgb\(2\d\d, \d+, \d+\)$/);
    document.documentElement.style.setProperty('--ew-accent', 'rebeccapurple');
    await frames();
    expect(last(swatch).color('accent')).to.equal('rgb(102, 51, 153)');
    document.documentElement.style.removeProperty('--ew-accent');
    await frames();
    expect(last(swatch).color('accent')).to.equal('rgb(47, 91, 208)');
  });

  it('follows a class, the font, the size and the direction', async () => {
    const page = await box();
    const sheet = document.createElement('style');
    sheet.textContent = '.night { color-scheme: dark; color: #eee; background: #111 } .serif { --ew-font: Georgia; --ew-size: 20px }';
    document.head.append(sheet);
    const swatch = await swatchIn(page);
    page.className = 'night';
    await frames();
    expect(last(swatch).dark).to.equal(true);
    expect(last(swatch).color('mission-classic')).to.equal('rgb(64, 127, 216)');
    page.className = 'serif';
    await frames(3);
    expect(last(swatch)).to.include({ dark: false, size: 15 });
    expect(last(swatch).font).to.contain('Georgia');
    page.dir = 'rtl';
    await frames();
    expect(last(swatch).direction).to.equal('rtl');
    sheet.remove();
  });

  it('follows the grid and the corners', async () => {
    const page = await box();
    const swatch = await swatchIn(page);
    page.style.setProperty('--ew-space', '6px');
    await frames(3);
    expect(last(swatch)).to.include({ space: 6, radius: 8 });
    page.style.setProperty('--ew-radius', '0');
    await frames(3);
    expect(last(swatch)).to.include({ space: 6, radius: 0 });
  });

  it('says what ground light text of the page stands on, even where the page declares no colour scheme', async () => {
    const page = await box();
    page.style.color = '#f4f4f4';
    const swatch = await swatchIn(page);
    expect(swatch.grounds.at(-1)).to.equal(true);
    page.style.color = '#222';
    await frames();
    expect(swatch.grounds.at(-1)).to.equal(false);
    page.style.color = 'oklch(0.95 0.01 90)';
    await frames();
    expect(swatch.grounds.at(-1)).to.equal(true);
    page.style.color = 'lab(20% 5 5)';
    await frames();
    expect(swatch.grounds.at(-1)).to.equal(false);
  });

  itWith('prefers-reduced-motion', 'follows reduced motion', async () => {
    const swatch = await swatchIn(await box());
    await media({ 'prefers-reduced-motion': 'reduce' });
    await frames();
    expect(last(swatch).reducedMotion).to.equal(true);
    await media({});
    await frames();
    expect(last(swatch).reducedMotion).to.equal(false);
  });

  itWith('forced-colors', 'follows forced colours', async () => {
    const swatch = await swatchIn(await box());
    await media({ 'forced-colors': 'active' });
    await frames();
    expect(last(swatch).forcedColors).to.equal(true);
    expect(last(swatch).color('mission-classic')).to.equal(last(swatch).color('text'));
    await media({});
    await frames();
    expect(last(swatch).forcedColors).to.equal(false);
  });

  it('is not read again by an element that has left the page', async () => {
    const page = await box();
    const swatch = await swatchIn(page);
    const before = swatch.seen.length;
    swatch.remove();
    page.style.setProperty('--ew-accent', 'red');
    await frames();
    expect(swatch.seen).to.have.length(before);
    page.append(swatch);
    await frames();
    expect(last(swatch).color('accent')).to.equal('rgb(255, 0, 0)');
  });

  it('has no type under 12 px and follows the root size', async () => {
    const swatch = await swatchIn(await box());
    const sizes = () => ['.heading', '.text', '.small'].map((name) => Number.parseFloat(getComputedStyle(swatch.renderRoot.querySelector(name)!).fontSize));
    expect(sizes()).to.deep.equal([14, 13, 12]);
    document.documentElement.style.fontSize = '20px';
    expect(sizes()).to.deep.equal([17.5, 16.25, 15]);
    document.documentElement.style.fontSize = '10px';
    expect(sizes()).to.deep.equal([14, 13, 12]);
    document.documentElement.style.fontSize = '';
  });
});
