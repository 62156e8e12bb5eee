// Every widget with every form of its answer.
import { resources, type ResourceName } from '../../../src/contract/index.js';
import { resourceAt } from '../../../demo/recorded/lookup.js';
import { campaign, mountReady, widgets, type WidgetElement } from '../harness.js';
import { moduleOfType } from '../modules/details.js';
import type { Answered } from './supply.js';

type Attributes = Readonly<Record<string, string>>;

const { 'ew-kpi-split': split, ...others } = widgets;
/** So that whatever can be a link is one. */
const links: Attributes = { 'profile-url': '/customers/{customer}', 'mission-url': '/missions/{mission}', 'experience-url': '/experiences/{experience}' };

export const cases: readonly (readonly [tag: string, attributes: Attributes])[] = [
  ...Object.entries(others),
  ...['platforms', 'languages', 'hours', 'logIns', 'fields', 'channels'].map((by) => ['ew-kpi-split', { ...split, by }] as const),
  ...Object.values(moduleOfType).map((module) => ['ew-module-detail', { experience: campaign, module }] as const),
  ['ew-demographics', { by: 'age' }],
];

export const titleOf = (tag: string, { by, module }: Attributes): string => `<${[tag, by, module].filter(Boolean).join(' ')}>`;

/** A widget with its recorded answer, ready to take others. */
export interface Subject extends Answered {
  tag: string;
  widget: WidgetElement;
  name: ResourceName;
}

export async function subject(tag: string, attributes: Attributes): Promise<Subject> {
  const { widget, requests } = await mountReady(tag, { ...links, ...attributes });
  const { name } = resourceAt(new URL(requests[0]!.url).pathname.replace(/^\/api/, ''))!;
  return { tag, widget, name, schema: resources[name].answer, answer: widget.data };
}

/** Which of the states of a widget it is in. */
export const stateOf = (widget: Element): string => ['misconfigured', 'error', 'empty', 'ready', 'loading'].find((state) => widget.matches(`:state(${state})`)) ?? 'none';
