/** A page in which one story after another is shown, as readers of Storybook do it: loaded once, then switched by messages. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { book, openStory } from './book.js';

export type View = 'story' | 'docs';

/** What the preview listens to and tells, as far as it is used here. */
interface Channel {
  on(event: string, heard: (about?: unknown) => void): void;
  off(event: string, heard: (about?: unknown) => void): void;
  emit(event: string, about: object): void;
}

interface PreviewWindow {
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
  axe?: typeof axe;
}

/** Resolves when the entry stands in the page; rejects with what Storybook says where it does not. Runs in the page. */
const switchTo = ({ id, view, globals }: { id: string; view: View; globals: object | undefined }) =>
  new Promise<void>((resolve, reject) => {
    const channel = (window as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__;
    const ends: Record<string, (about?: unknown) => void> = {
      storyFinished: (about) => (about as { storyId: string }).storyId === id && settle(resolve),
      docsRendered: (about) => about === id && settle(resolve),
    };
    for (const name of ['storyMissing', 'storyErrored', 'storyThrewException']) ends[name] = (about) => settle(() => reject(new Error(`${name} ${JSON.stringify(about)}`)));
    const settle = (end: () => void) => {
      Object.entries(ends).forEach(([name, heard]) => channel.off(name, heard));
      end();
    };
    Object.entries(ends).forEach(([name, heard]) => channel.on(name, heard));
    if (globals) channel.emit('updateGlobals', { globals });
    channel.emit('setCurrentStory', { storyId: id, viewMode: view });
  });

/**
 * Resolves when every widget, in dashboards too, shows figures, none, or an error.
 * Loading that never ends by design is not waited for. Asks again when a widget tells of itself. Runs in the page.
 */
const untilSettled = (limit: number) =>
  new Promise<void>((resolve, reject) => {
    const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
    const isOver = (element: Element) => !element.localName.startsWith('ew-') || (element.shadowRoot !== null && !element.matches(':state(loading)'));
    const pending = (): Element[] => {
      const root = document.querySelector('#storybook-root:not([hidden]), #storybook-docs:not([hidden])');
      if (!document.body.classList.contains('sb-show-main') || !root?.firstElementChild) return [document.body];
      const waiting = [...root.querySelectorAll<HTMLElement>('ew-analytics')].filter((provider) => provider.getAttribute('endpoint')?.startsWith('https://loading-'));
      return within(root).filter((element) => !isOver(element) && !waiting.some((provider) => provider.contains(hostOf(element))));
    };
    const hostOf = (element: Element): Element => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot ? hostOf(root.host) : element;
    };
    const events = ['ew-load', 'ew-error'];
    const end = (done: () => void) => {
      events.forEach((name) => document.removeEventListener(name, soon));
      clearInterval(timer);
      clearTimeout(giveUp);
      done();
    };
    const look = () => pending().length === 0 && end(resolve);
    const soon = () => setTimeout(look);
    events.forEach((name) => document.addEventListener(name, soon));
    // Not every change of a state is told by an event.
    const timer = setInterval(look, 50);
    const giveUp = setTimeout(() => end(() => reject(new Error(`not settled: ${pending().map(({ localName }) => localName).join(', ')}`))), limit);
    look();
  });

/** Resolves when every chart is on its canvas and three frames were painted since. Runs in the page. */
const untilDrawn = async (limit: number) => {
  const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  const isMissing = (element: Element) => element.localName === 'canvas' && !element.hasAttribute('data-drawn') && element.checkVisibility();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = performance.now() + limit;
  while (within(document.querySelector('#storybook-root')!).some(isMissing) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  await document.fonts.ready;
  for (let frames = 0; frames < 3; frames++) await frame();
};

/** What is outside of the story and should be the same after each one. Runs in the page. */
const outside = () => {
  const own = new Set(['lang', 'data-scheme', 'class']);
  // Storybook's glasses for colour-vision deficiencies, at rest.
  const isOwn = (name: string, value: string) => own.has(name) || (name === 'style' && /^(filter: none;)?$/.test(value));
  return {
    attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames().filter((name) => !isOwn(name, element.getAttribute(name)!))),
    // Storybook's own have an id or one of its classes.
    added: [...document.body.children].filter((element) => !element.id && !/^sb-/.test(element.className) && element.localName !== 'script').map(({ localName }) => localName),
    sheets: document.adoptedStyleSheets.length,
    // Storybook's settings, and the key by which it tries whether it can keep them, now and then.
    stored: Object.keys(localStorage).filter((name) => !/storybook|^__store2_test$/i.test(name)),
    hash: location.hash,
  };
};

/** Every text that can be read, in shadow roots too. Runs in the page. */
const readable = () => {
  const texts = (node: Node): string[] => [
    ...(node instanceof Text && !/^(style|script)$/i.test(node.parentNode?.nodeName ?? '') ? [node.data.trim()] : []),
    ...(node instanceof Element && node.shadowRoot ? texts(node.shadowRoot) : []),
    ...[...node.childNodes].flatMap(texts),
  ];
  return texts(document.querySelector('#storybook-root')!).filter(Boolean).join(' ');
};

export interface Heard {
  complaints: string[];
  foreign: string[];
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const inWords = ({ violations }: Pick<AxeResults, 'violations'>) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`);

/** What axe finds. It is brought into a page once, and asked there; only a page with frames needs its own for each frame. */
export async function violations(page: Page, within = '#storybook-root'): Promise<string[]> {
  const hasFrames = await page.evaluate((selector) => document.querySelectorAll(`${selector} iframe`).length > 0, within);
  if (hasFrames) return inWords(await new AxeBuilder({ page }).include(within).withTags(tags).analyze());
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ within, tags }) => {
      const { violations } = await (window as unknown as Required<PreviewWindow>).axe.run(within, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
      return { violations };
    },
    { within, tags },
  );
  return inWords(found);
}

/** Globals that every story starts with; one that sets its own overrules them. Storybook's own run of axe is off: two at once refuse each other. */
export type Globals = Record<'scheme' | 'language' | 'direction' | 'width' | 'data', string>;

const usual: Globals = { scheme: 'light', language: 'en', direction: 'ltr', width: 'full', data: 'typical' };

export async function whenSettled(page: Page): Promise<void> {
  await page.evaluate(untilSettled, 30_000);
}

/** The font that Storybook brings along: letters are as wide on every machine. */
const sameFont = `
  @font-face { font-family: Pictures; font-weight: 400; src: url(nunito-sans-regular.woff2); }
  @font-face { font-family: Pictures; font-weight: 700; src: url(nunito-sans-bold.woff2); }
  #storybook-root .stage { font-family: Pictures, sans-serif; }`;

const width = 1200;

export class Visit {
  heard: Heard = { complaints: [], foreign: [] };
  #globals = usual;

  private constructor(readonly page: Page) {}

  static async begin(): Promise<Visit> {
    const visit = new Visit(await book().context.newPage());
    visit.#listen();
    return visit;
  }

  /** Shows an entry; what was heard before is forgotten. */
  async show(id: string, view: View = 'story', globals: Partial<Globals> = {}): Promise<void> {
    this.heard = { complaints: [], foreign: [] };
    if (this.page.url() === 'about:blank') await this.#open(id, view);
    else await this.page.evaluate(switchTo, { id, view, globals: this.#changed(globals) });
    await this.settled();
  }

  /** The same story in another scheme, language or direction. */
  async turn(globals: Partial<Globals>): Promise<void> {
    const changed = this.#changed(globals);
    if (changed) await this.page.evaluate((wanted) => (window as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: wanted }), changed);
  }

  /** Telling the same again would draw the story again. */
  #changed(globals: Partial<Globals>): Globals | undefined {
    const wanted = { ...usual, ...globals };
    if (JSON.stringify(wanted) === JSON.stringify(this.#globals)) return undefined;
    return (this.#globals = wanted);
  }

  /** As high as the story, so that charts are drawn that are usually below the fold; or as at first. */
  async whole(isWhole = true): Promise<void> {
    const height = isWhole ? await this.page.evaluate(() => document.querySelector('#storybook-root')!.scrollHeight) : 0;
    await this.page.setViewportSize({ width, height: Math.max(900, height) });
  }

  /** Settled, every chart on its canvas, and what follows a change of colours painted. */
  async drawn(): Promise<void> {
    await this.settled();
    await this.page.evaluate(untilDrawn, 10_000);
  }

  settled(): Promise<void> {
    return whenSettled(this.page);
  }

  /** What the story has left outside of its place. */
  left(): Promise<ReturnType<typeof outside>> {
    return this.page.evaluate(outside);
  }

  text(): Promise<string> {
    return this.page.evaluate(readable);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async #open(id: string, view: View): Promise<void> {
    await openStory(this.page, id, view);
    await this.page.waitForFunction(() => '__STORYBOOK_ADDONS_CHANNEL__' in window);
    await this.page.addStyleTag({ content: sameFont });
  }

  #listen(): void {
    const { origin } = book();
    this.page.on('console', (message) => {
      const isOurs = message.type() === 'warning' && message.text().includes('<ew-') && !/misconfigured|states|--docs/.test(this.page.url());
      if (message.type() === 'error' || isOurs) this.heard.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.heard.complaints.push(error.message));
    this.page.on('request', (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(origin) || this.heard.foreign.push(request.url()));
  }
}
