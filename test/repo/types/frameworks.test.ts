/** The types for frameworks: what a page author may write compiles, what is wrong does not, and nothing of the manifest is missing. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { elementsOf, propertiesOf, readManifest, shadowsOf, type Declaration } from '../../../.config/manifest/model.js';
import { compile } from './compiler.js';

const elements = elementsOf(readManifest());

const jsx = (source: string, framework: string, prefix: string) => `/** @jsxImportSource ${source} */
import type {} from 'engagement-widgets/types/${framework}';
import type { NpsDonut } from 'engagement-widgets';
declare const survey: NonNullable<NpsDonut['data']>;
export const right = [
  <ew-nps-donut experience="welcome" module="survey" data={survey} notAnswered heading-level="2" headingLevel={2} class="card" id="score" />,
  <ew-nps-donut ${prefix}ew-load={(event) => event.detail.generatedAt?.slice(0, 10)} />,
  <ew-nps-donut ${prefix}ew-nps-group-select={(event) => event.detail.npsGroup === 'promoters' && event.preventDefault()} />,
  <ew-decision-split chart="bars"><p slot="empty">Nothing yet</p></ew-decision-split>,
  <ew-analytics endpoint="/analytics" getToken={async () => 'token'} refreshEvery={60} compare />,
  <ew-nps-donut ref={(element: NpsDonut | null) => void element?.toCSV()} />,
];
export const wrong = [
  // @ts-expect-error there is no such attribute
  <ew-nps-donut headline="Score" />,
  // @ts-expect-error an attribute of another element
  <ew-nps-donut endpoint="/analytics" chart="bars" />,
  // @ts-expect-error a value that is none of the enumeration
  <ew-decision-split chart="pie" />,
  // @ts-expect-error not a number
  <ew-nps-donut heading-level="second" />,
  // @ts-expect-error figures of another resource
  <ew-nps-donut data={{ validations: 1 }} />,
  // @ts-expect-error the detail has no such part
  <ew-nps-donut ${prefix}ew-load={(event) => event.detail.figures} />,
  // @ts-expect-error a listener of another event
  <ew-nps-donut ${prefix}ew-load={(event: CustomEvent<{ npsGroup: string }>) => event} />,
  // @ts-expect-error a property there would replace the method
  <ew-analytics refresh="60" />,
  // @ts-expect-error there is no such element
  <ew-nps-pie />,
];
`;

const solid = `/** @jsxImportSource solid-js */
import type {} from 'engagement-widgets/types/solid';
import type { NpsDonut } from 'engagement-widgets';
declare const survey: NonNullable<NpsDonut['data']>;
export const right = [<ew-nps-donut prop:data={survey} prop:headingLevel={2} attr:heading-level="2" attr:module="survey" />];
export const wrong = [
  // @ts-expect-error figures of another resource
  <ew-nps-donut prop:data={{ validations: 1 }} />,
  // @ts-expect-error a value that is none of the enumeration
  <ew-decision-split attr:chart="pie" />,
];
`;

/** As vue-tsc sees a template: a tag is what GlobalComponents says, its props are $props and its events what $emit takes. */
const vue = `
import type { GlobalComponents } from 'vue';
import type {} from 'engagement-widgets/types/vue';
import type { NpsDonut } from 'engagement-widgets';
declare const survey: NonNullable<NpsDonut['data']>;
type Donut = InstanceType<GlobalComponents['ew-nps-donut']>;
declare const emit: Donut['$emit'];
const right: Donut['$props'][] = [{ experience: 'welcome', data: survey, '.data': survey, notAnswered: true, 'not-answered': '', 'heading-level': '2', class: 'card' }, { headingLevel: '2' }, { headingLevel: 2 }];
emit('ew-load', new CustomEvent('ew-load', { detail: { generatedAt: '2026-05-01T06:00:00Z' } }));
const csv = (donut: Donut) => donut.toCSV();
// @ts-expect-error not a number
const level: Donut['$props'] = { 'heading-level': 'second' };
// @ts-expect-error a value that is none of the enumeration
const chart: InstanceType<GlobalComponents['ew-decision-split']>['$props'] = { chart: 'pie' };
// @ts-expect-error there is no such attribute
const headline: Donut['$props'] = { headline: 'Score' };
// @ts-expect-error another detail
emit('ew-load', new CustomEvent('ew-load', { detail: { figures: 3 } }));
// @ts-expect-error there is no such event
emit('ew-close', new CustomEvent('ew-close'));
export { right, csv, level, chart, headline };
`;

const svelte = `
import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'engagement-widgets/types/svelte';
import type { NpsDonut } from 'engagement-widgets';
declare const survey: NonNullable<NpsDonut['data']>;
type Donut = SvelteHTMLElements['ew-nps-donut'];
export const right: Donut[] = [{ experience: 'welcome', data: survey, 'not-answered': '', class: 'card', 'onew-load': (event) => event.detail.generatedAt }];
export const refresh: SvelteHTMLElements['ew-analytics'] = { refresh: 60 };
// @ts-expect-error not a number
export const level: Donut = { 'heading-level': 'second' };
// @ts-expect-error there is no such attribute
export const headline: Donut = { headline: 'Score' };
// @ts-expect-error the detail has no such part
export const detail: Donut = { 'onew-load': (event) => event.detail.figures };
`;

/** As Angular's compiler sees a template: an element that is created, and a listener that is added to it. */
const angular = `
import type { ElementOf, EventOf, InputsOf } from 'engagement-widgets/types/angular';
import type { NpsDonut } from 'engagement-widgets';
declare const survey: NonNullable<NpsDonut['data']>;
export const inputs: InputsOf<'ew-nps-donut'> = { data: survey, headingLevel: 2 };
export const loaded = (event: EventOf<'ew-nps-donut', 'ew-load'>) => event.detail.generatedAt;
export const csv = (donut: ElementOf<'ew-nps-donut'>) => donut.toCSV();
document.createElement('ew-nps-donut').addEventListener('ew-nps-group-select', (event) => event.detail.npsGroup);
document.createElement('ew-mission-bar').addEventListener('ew-load', loaded);
// @ts-expect-error the detail has no such part
document.createElement('ew-nps-donut').addEventListener('ew-load', (event) => event.detail.figures);
// @ts-expect-error figures of another resource
export const other: InputsOf<'ew-nps-donut'> = { data: { validations: 1 } };
// @ts-expect-error an event of another element
export type Other = EventOf<'ew-nps-donut', 'ew-tab-change'>;
// @ts-expect-error there is no such element
export type None = ElementOf<'ew-nps-pie'>;
`;

/** Vue and Svelte are no dependencies here; the apps under test/hosts compile templates with the real ones. */
const frameworks = {
  'vue.d.ts': `declare module 'vue' {
  export interface GlobalComponents {}
  export interface HTMLAttributes { class?: unknown; id?: string; hidden?: boolean }
  export interface PublicProps { key?: PropertyKey; ref?: unknown }
  export type EmitFn<Options> = (...of: { [Name in keyof Options]: Options[Name] extends (...of: infer Arguments) => unknown ? [event: Name, ...of: Arguments] : never }[keyof Options]) => void;
}`,
  'svelte.d.ts': `declare module 'svelte/elements' {
  export interface HTMLAttributes<T extends EventTarget> { class?: string; id?: string; onclick?: (event: MouseEvent & { currentTarget: T }) => void }
  export interface SvelteHTMLElements { [tag: \`data-\${string}\`]: unknown }
}`,
};

/** Every name of the manifest, asked for by type: one that is missing does not compile. */
function complete({ tagName, attributes = [], events = [], ...rest }: Declaration): string {
  const shadows = shadowsOf({ tagName, attributes, events, ...rest });
  const names = [...attributes.map(({ name }) => name).filter((name) => !shadows.includes(name)), ...propertiesOf({ tagName, ...rest }).map(({ name }) => name)];
  const key = (list: string[]) => list.map((name) => `'${name}'`).join(' | ') || 'never';
  const listeners = (prefix: string) => key(events.map(({ name }) => `${prefix}${name}`));
  const [settings, heard] = [key(names), key(events.map(({ name }) => name))];
  return [
    `Has<keyof React.ElementProps<'${tagName}'>, ${settings} | ${listeners('on')}>`,
    `Has<keyof Preact.ElementProps<'${tagName}'>, ${settings} | ${listeners('on')}>`,
    `Has<keyof Solid.ElementProps<'${tagName}'>, ${settings} | ${listeners('on:')}>`,
    `Has<keyof Vue.ElementProps<'${tagName}'>, ${settings}>`,
    `Has<keyof Svelte.ElementProps<'${tagName}'>, ${settings} | ${listeners('on')} | ${key(attributes.map(({ name }) => name))}>`,
    `Has<keyof ElementTypes['${tagName}']['events'], ${heard}>`,
    // Angular takes the events of templates from the map of all elements.
    `Has<keyof HTMLElementEventMap, ${heard}>`,
  ].join(',\n  ');
}

const everything = `
import type * as React from 'engagement-widgets/types/react';
import type * as Preact from 'engagement-widgets/types/preact';
import type * as Solid from 'engagement-widgets/types/solid';
import type * as Vue from 'engagement-widgets/types/vue';
import type * as Svelte from 'engagement-widgets/types/svelte';
import type {} from 'engagement-widgets/types/angular';
import type { ElementTypes } from 'engagement-widgets/types/elements';
type Has<All, Names extends All> = Names;
export type Everything = [
  ${elements.map(complete).join(',\n  ')},
  Has<keyof ElementTypes & keyof HTMLElementTagNameMap & keyof React.JSX.IntrinsicElements, ${elements.map(({ tagName }) => `'${tagName}'`).join(' | ')}>
];
`.replace('keyof React.JSX.IntrinsicElements', "keyof import('react').JSX.IntrinsicElements");

let told: Record<string, string[]>;

before(() => {
  told = compile({
    ...frameworks,
    'app-react.tsx': jsx('react', 'react', 'on'),
    'app-preact.tsx': jsx('preact', 'preact', 'on'),
    'app-solid.tsx': jsx('solid-js', 'solid', 'on:'),
    'app-solid-prefixes.tsx': solid,
    'app-vue.ts': vue,
    'app-svelte.ts': svelte,
    'app-angular.ts': angular,
    'everything.ts': everything,
  });
});

for (const framework of ['react', 'preact', 'solid', 'vue', 'svelte', 'angular']) {
  test(`a ${framework} app may write what is right and is told what is wrong`, () => {
    const names = Object.keys(told).filter((name) => name.startsWith(`app-${framework}`));
    assert.ok(names.length > 0);
    assert.deepEqual(names.flatMap((name) => told[name]), []);
    assert.deepEqual(told[`${framework}.d.ts`], [], `the types themselves`);
  });
}

test('every element, attribute, property and event is in the types of every framework', () => {
  assert.deepEqual(told['everything.ts'], []);
  assert.deepEqual(told['elements.d.ts'], []);
});

test('a property that is on or off is so from the start: Vue takes a bare attribute as true only then', () => {
  const unsure = elements.flatMap((element) => propertiesOf(element).filter(({ type }) => /boolean/.test(type?.text ?? '')).filter((property) => property.type?.text !== 'boolean' || property.default === undefined).map(({ name }) => `${element.tagName} ${name}`));
  assert.deepEqual(unsure, []);
});
