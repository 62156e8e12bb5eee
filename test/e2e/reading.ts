// Reads a widget as people without mouse or sight do: by the browser's accessibility tree and by keys.
// What should be there is made from the data by code of its own, not by the package's.
import type { Locator, Page } from 'playwright-core';

interface Counted {
  [key: string]: unknown;
}
type Figures = Record<string, unknown>;

const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const write = (value: unknown): string => english.format(Number(value)).replace('-', '−');
const of = (rows: unknown, keys: readonly string[]): string[] =>
  (rows as Counted[]).flatMap((row) => keys.filter((key) => typeof row[key] === 'number').map((key) => write(row[key])));
const names = (rows: unknown, key: string): string[] => (rows as Counted[]).map((row) => String(row[key])).filter(Boolean);

const types = ['classic', 'content', 'opinion', 'engagement'];

/** Every value that a widget answers for, as its reader should find it. */
const valuesOf: Record<string, (data: Figures) => string[]> = {
  'ew-heatmap-flow': ({ modules, transitions }) => [
    ...names(modules, 'name'),
    ...of(modules, ['visits', 'sessions', 'people', 'starts', 'incoming', 'outgoing', 'ended', 'left', 'active']),
    ...of(transitions, ['count']),
  ],
  'ew-nps-donut': ({ figures }) => of([figures], ['asked', 'answered', 'detractors', 'passives', 'promoters']),
  'ew-decision-split': ({ figures, breakdowns }) => [...of([figures], ['asked', 'answered']), ...names((breakdowns as Figures)['options'], 'label'), ...of((breakdowns as Figures)['options'], ['count'])],
  'ew-mission-pie': ({ types: rows }) => of(rows, ['validations', 'people']),
  'ew-mission-bar': ({ days }) => of(days, types),
  'ew-mission-indicators': (data) => of([data, data['previous']], ['validations', 'people', 'active']),
  'ew-mission-list': ({ entries }) => [...names(entries, 'name'), ...names(entries, 'description'), ...of(entries, ['validations', 'people'])],
  'ew-impact-table': ({ rows }) => of(rows, ['clients', 'orders', 'buyers']),
  'ew-leaderboard': ({ entries }) => [...names(entries, 'name'), ...of(entries, ['rank', 'validations', ...types])],
};

async function figures(widget: Locator): Promise<{ tag: string; data: Figures }> {
  return widget.evaluate((element) => ({ tag: element.localName, data: (element as unknown as { getData(): Figures }).getData() }));
}

interface TreeNode {
  ignored?: boolean;
  name?: { value?: string };
  value?: { value?: string | number };
}

/** Opens the table of a widget and looks for each of its values in the accessibility tree. */
export async function figuresInTree(page: Page, widget: Locator): Promise<{ wanted: number; missing: string[] }> {
  const { tag, data } = await figures(widget);
  const wanted = [...new Set(valuesOf[tag]!(data))];
  await widget.locator('[part~=menu-button]').click();
  const item = widget.locator('[data-item=table]');
  await widget.locator('[data-item=refresh]').waitFor();
  if (await item.count()) await item.click();
  else await page.keyboard.press('Escape');
  await widget.locator('[role=grid]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: TreeNode[] };
  const heard = new Set(nodes.filter(({ ignored }) => !ignored).flatMap(({ name, value }) => [name?.value, value?.value]).map((text) => String(text ?? '').trim()));
  const said = [...heard].join(' | ');
  // A total may stand in a sentence; a small figure must have a place of its own, since any sentence may hold it by chance.
  const isHeard = (value: string) => heard.has(value) || (value.length > 2 && said.includes(value));
  return { wanted: wanted.length, missing: wanted.filter((value) => !isHeard(value.trim())) };
}

const day = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', day: 'numeric' });

/** Each point of a picture: words that must be spoken together. */
const pointsOf: Record<string, (data: Figures) => string[][]> = {
  'ew-heatmap-flow': ({ modules }) => (modules as Counted[]).map(({ name, visits }) => [String(name), write(visits)]),
  'ew-nps-donut': ({ figures: all }) => ['Detractors', 'Passives', 'Promoters'].map((group) => [group, write((all as Figures)[group.toLowerCase()])]),
  'ew-decision-split': ({ breakdowns }) => ((breakdowns as Figures)['options'] as Counted[]).map(({ label, count }) => [String(label), write(count)]),
  'ew-mission-pie': ({ types: rows }) => (rows as Counted[]).map(({ type, validations }) => [capital(type), write(validations)]),
  'ew-mission-bar': ({ days }) =>
    (days as Counted[]).flatMap((row) => types.map((type) => [day.format(new Date(`${String(row['date'])}T00:00:00Z`)), capital(type), write(row[type])])),
};

function capital(type: unknown): string {
  const word = String(type);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Notes what is announced politely in the widget or its provider, and which option of a list is active. */
async function listen(widget: Locator): Promise<void> {
  await widget.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const roots = [element.shadowRoot, element.closest('ew-analytics')?.shadowRoot].filter((root) => root !== null && root !== undefined);
    // A method, not a function in a variable: the loader wraps those in a call that the page does not have.
    const ear = {
      note() {
        for (const root of roots) {
          root.querySelectorAll('[role=status], [aria-live=polite]').forEach((region) => heard.push(region.textContent ?? ''));
          root.querySelectorAll('[aria-activedescendant]').forEach((list) => {
            heard.push(root.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '');
          });
        }
      },
    };
    for (const root of roots) new MutationObserver(() => ear.note()).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    ear.note();
  });
}

/** Walks a picture by arrow keys alone and counts the points that were spoken with their figure. */
export async function pointsSpoken(page: Page, widget: Locator): Promise<{ points: number; reached: number }> {
  const { tag, data } = await figures(widget);
  const points = pointsOf[tag]!(data);
  await listen(widget);
  await widget.locator('[role=application], [role=listbox]').first().focus();
  const isPlane = tag === 'ew-mission-bar';
  const columns = isPlane ? (data['days'] as unknown[]).length : points.length + 2;
  await page.keyboard.press('Home');
  for (let column = 0; column < columns; column++) {
    for (const key of isPlane || tag === 'ew-heatmap-flow' ? ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'] : []) await page.keyboard.press(key);
    await page.keyboard.press(tag === 'ew-heatmap-flow' ? 'ArrowDown' : 'ArrowRight');
    if (tag === 'ew-heatmap-flow') for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  }
  const heard = await page.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard)]);
  const reached = points.filter((words) => heard.some((text) => words.every((word) => text.includes(word)))).length;
  return { points: points.length, reached };
}

/** How often Tab stops in a widget. */
export async function tabStops(_page: Page, widget: Locator): Promise<number> {
  return widget.evaluate((element) => {
    const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')];
    return all.filter((node) => node.tabIndex >= 0 && node.checkVisibility() && !node.closest('[popover]:not(:popover-open)') && !(node as HTMLButtonElement).disabled).length;
  });
}
