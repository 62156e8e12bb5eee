/** The missions of the catalogue with what happened to them. */
import { html } from 'lit';
import { answersOf } from '../sheet/answers.js';
import { widgetStories, type Story } from '../sheet/widget-stories.js';

const widget = widgetStories({ tag: 'ew-mission-list', broad: true });

export default { ...widget.meta, title: 'Missions/List' };

export const Default: Story = widget.usual;
export const Playground: Story = widget.playground;
export const States: Story = widget.sheet;
export const Narrow: Story = { ...Default, globals: { width: 'narrow' } };
export const Dark: Story = { ...Default, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { ...Default, globals: { direction: 'rtl' } };
export const German: Story = { ...Default, globals: { language: 'de' } };

const long = 'A mission with a name that goes on and on until nobody remembers how it began, '.repeat(4).trim();
const names = [long, 'أخبر صديقًا عن المتجر وادعه إلى حفلة استماع', '<b>Bold</b> <img src=x onerror=alert(1)>'];

/** Names of 300 letters, in Arabic and with markup: figures that the page brings by itself. */
export const Names: Story = {
  parameters: { bare: true },
  render: () => html`<ew-mission-list .data=${namesFrom()}></ew-mission-list>`,
};

function namesFrom() {
  const types = ['classic', 'engagement', 'content'];
  const entries = names.map((name, index) => ({ id: `m${index}`, name, type: types[index], description: index === 0 ? long : null, validations: 90 - index * 30, people: 40 - index * 10 }));
  return { period: { from: '2026-05-01', to: '2026-06-01' }, zone: 'Europe/Berlin', generatedAt: '2026-06-01T08:00:00Z', validations: 192, unknown: 12, missions: 3, total: 3, page: 0, pageSize: 10, entries };
}

/** Thousands of missions, page by page. */
export const Huge: Story = {
  parameters: { bare: true },
  render: () => html`<ew-analytics endpoint="https://huge.invalid" compare .fetch=${answersOf('huge')}><ew-mission-list></ew-mission-list></ew-analytics>`,
};

export const Loading: Story = { ...widget.single('loading'), tags: ['!dev', '!autodocs'] };
export const Refreshing: Story = { ...widget.single('refreshing'), tags: ['!dev', '!autodocs'] };
export const Empty: Story = { ...widget.single('empty'), tags: ['!dev', '!autodocs'] };
export const Failed: Story = { ...widget.single('error'), tags: ['!dev', '!autodocs'] };
export const Stale: Story = { ...widget.single('stale'), tags: ['!dev', '!autodocs'] };
export const Offline: Story = { ...widget.single('offline'), tags: ['!dev', '!autodocs'] };
export const Unauthorized: Story = { ...widget.single('unauthorized'), tags: ['!dev', '!autodocs'] };
export const Misconfigured: Story = { ...widget.single('misconfigured'), tags: ['!dev', '!autodocs'] };
