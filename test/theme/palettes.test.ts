import { expect } from '@open-wc/testing';
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, oklch, parse, wcagContrast } from 'culori';
import { heatAlternative } from '../../src/theme/alternatives.js';
import { contrast, heat, heatAlternatives, inkOn, missions, nps, options, patterns, type ColourPair } from '../../src/theme/palettes.js';

const sights = [filterDeficiencyProt(0), filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];
const difference = differenceCiede2000();

/** The smallest difference between any two colours, as people with each kind of sight see them. */
function smallestDifference(colours: readonly string[]): number {
  const all = sights.flatMap((see) => {
    const seen = colours.map((colour) => see(parse(colour)!));
    return seen.flatMap((a, i) => seen.slice(0, i).map((b) => difference(a, b)));
  });
  return Math.min(...all);
}

const grounds = { light: ['#ffffff', '#f6f7f9'], dark: ['#1b1d22', '#0e0f12'] } as const;
const missing = { light: '#868d98', dark: '#7d8590' };
const families: Record<string, Record<string, ColourPair>> = { missions, nps, options };

describe('heat classes', () => {
  it('are at least 12 apart from each other for everybody', () => {
    expect(heat).to.have.length(7);
    expect(smallestDifference(heat)).to.be.at.least(15.6);
  });

  it('run from a blue that is blue on both grounds over green and yellow to red', () => {
    const hues = heat.map((colour) => oklch(colour)!.h!);
    expect(hues[0]).to.be.within(250, 275);
    expect(hues[2]).to.be.within(140, 185);
    expect(hues[4]).to.be.within(90, 110);
    expect(hues[6]).to.be.within(15, 35);
    expect(oklch(heat[0])!.c).to.be.above(0.14);
    expect(wcagContrast(heat[0], '#ffffff')).to.be.above(4.5);
    expect(wcagContrast(heat[0], '#1b1d22')).to.be.above(2.5);
  });

  it('carry text that is read at 4.5:1, black or white', () => {
    for (const colour of [...heat, ...heatAlternatives.flatMap((name) => heatAlternative(name))]) {
      expect(wcagContrast(inkOn(colour), colour), colour).to.be.at.least(4.5);
      expect(contrast(colour, '#ffffff')).to.be.closeTo(wcagContrast(colour, '#ffffff'), 0.01);
    }
  });

  it('can be changed for cividis, viridis, RdYlBu and Turbo', () => {
    for (const name of heatAlternatives) {
      expect(heatAlternative(name), name).to.have.length(7);
      expect(new Set(heatAlternative(name)).size).to.equal(7);
      for (const colour of heatAlternative(name)) expect(colour).to.match(/^#[\da-f]{6}$/);
    }
    expect(oklch(heatAlternative('RdYlBu')[0])!.h).to.be.within(240, 290);
    expect(heatAlternative('viridis')[0]).to.equal('#440154');
  });
});

for (const [family, colours] of Object.entries(families)) {
  for (const scheme of ['light', 'dark'] as const) {
    const set = Object.values(colours).map((pair) => pair[scheme]);
    describe(`${family} on ${scheme} ground`, () => {
      it('are told apart from each other and from what is missing by everybody', () => {
        expect(smallestDifference([...set, missing[scheme]])).to.be.at.least(12);
      });
      it('stand out at 3:1', () => {
        for (const colour of [...set, missing[scheme]]) for (const ground of grounds[scheme]) expect(wcagContrast(colour, ground), `${colour} on ${ground}`).to.be.at.least(3);
      });
    });
  }
}

it('no two categories of one chart share a pattern', () => {
  for (const prefix of ['mission-', 'nps-', 'option-']) {
    const used = Object.entries(patterns).filter(([key]) => key.startsWith(prefix)).map(([, pattern]) => pattern);
    expect(used.length).to.be.above(2);
    expect(new Set([...used, patterns['missing']]).size).to.equal(used.length + 1);
  }
});
