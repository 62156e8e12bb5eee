// What a widget needs only once somebody opens its menu: menu, twin, explanation, files. Loaded on first use.
import { html, type TemplateResult } from 'lit';
import { headLines, imageWithLines, tableToCsv, type HeadLine, type Table, type TableHead } from '../../export/index.js';
import { explain as english } from '../../i18n/en-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { Grid } from '../table/grid.js';
import { gridStyles } from '../table/styles.js';
import { explainPanel } from '../frame/explain.js';
import { addStyles } from '../frame/later-styles.js';
import type { Enveloped } from '../frame/lines.js';
import { closeMenu, menu, openMenu, type MenuItem } from '../frame/menu.js';
import { saveFile } from '../frame/save.js';
import { tableHead } from './head.js';
import type { Paper } from './print.js';
import { toolStyles } from './styles.js';
import { workbenchOf, type Inside, type Workbench } from './workbench.js';

type Panel = 'table' | 'explain';

export class Tools {
  readonly #bench: Workbench;
  readonly #grids: Grid[] = [];
  #open: Panel | undefined;

  constructor(inside: Inside) {
    const bench = (this.#bench = workbenchOf(inside));
    addStyles(bench.host, [gridStyles, toolStyles]);
  }

  /** The tables as one CSV text, an empty line between two. */
  csv(): string {
    return this.#tables().map((table) => tableToCsv(table)).join('\r\n');
  }

  async png(): Promise<Blob | undefined> {
    const picture = await this.#bench.picture?.();
    return picture && this.withLines(picture);
  }

  /** A picture with what it states of itself below it; as it came where that cannot be drawn. */
  async withLines(picture: Blob): Promise<Blob> {
    const { theme } = this.#bench.theme;
    if (!theme) return picture;
    const { font, direction } = theme;
    const lines = this.#head().map(({ label, value }) => `${label}: ${value}`);
    const result = await imageWithLines(picture, lines, { background: theme.color('surface'), color: theme.color('muted'), font, direction });
    return result.ok ? result.blob : picture;
  }

  /** Opens the browser's dialog for this widget alone, or puts it on a paper with others. Rejects where the code for it could not be loaded. */
  async print(paper?: Paper): Promise<boolean> {
    const { host, title, context, theme, notes } = this.#bench;
    const { chartsIn, onPaper, print, printedRows } = await import('./print.js');
    await chartsIn(host.renderRoot);
    const tables = (await host.printedTables?.(printedRows)) ?? this.#tables();
    const dark = theme.theme?.dark ?? false;
    await onPaper(this.#bench, async () => {
      const picture = await this.#printed();
      await print({ host, title: title(), locale: context().locale, head: this.#head(), picture, dark, tables, notes: notes(), words: this.#words }, paper);
    });
    return true;
  }

  /** What is open in place of the picture is no picture; one without a canvas may show a part of itself only, its file shows all. */
  async #printed(): Promise<HTMLElement | Blob | undefined> {
    const { host, isTable, picture } = this.#bench;
    const body = host.renderRoot.querySelector<HTMLElement>('.body') ?? undefined;
    if (isTable || this.#open) return undefined;
    return (body?.querySelector('canvas') ? undefined : await picture?.()) ?? body;
  }

  /** Under its button, once the card is drawn with it. */
  async openMenu(): Promise<void> {
    const { host } = this.#bench;
    await host.updateComplete;
    const button = host.renderRoot.querySelector<HTMLElement>('#menu-button');
    if (button) openMenu(host.renderRoot, button);
  }

  /** Lies over the card; empty while closed. */
  menu(): TemplateResult {
    return menu(this.#items(), this.#bench.title(), () => this.#closeMenu());
  }

  /** What stands in place of the picture, if anything does. */
  panel(): TemplateResult | undefined {
    if (!this.#open || !this.#bench.figures()) return undefined;
    const words = this.#words;
    const isTable = this.#open === 'table';
    const title = words[isTable ? 'table.title' : 'explain.title'];
    const close = this.#bench.safely(() => this.#show(undefined));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    return html`<div class="panel" part="panel" role="group" aria-label=${title} @keydown=${onKey}>
      <div class="panel-bar">
        <p class="panel-title">${title}</p>
        <button type="button" class="button" part="panel-close" @click=${close}>${words['panel.close']}</button>
      </div>
      <div class="panel-body">${isTable ? this.#twin() : this.#explanation()}</div>
    </div>`;
  }

  get #words(): Language['explain'] {
    return wordsOf('explain', english, this.#bench.context().locale);
  }

  #twin(): unknown {
    const { locale } = this.#bench.context();
    return this.#tables().map((table, index) => {
      const grid = (this.#grids[index] ??= new Grid(this.#bench.host, `twin-${index}`));
      return grid.render({ table, locale });
    });
  }

  #explanation(): unknown {
    return explainPanel(this.#bench.explanations(), this.#head(), Math.min(6, this.#bench.host.headingLevel + 1));
  }

  /** What a table of these figures states of them. */
  head(figures: Enveloped, filter: HeadLine | null = null): TableHead {
    return tableHead(figures, this.#bench.context().locale, filter);
  }

  /** Period, zone, filter and time of what is shown. */
  #head(): HeadLine[] {
    const figures = this.#bench.figures();
    return figures ? headLines(this.#noted(this.head(figures))) : [];
  }

  #tables(): Table[] {
    return this.#bench.tables().map((table) => ({ ...table, head: this.#noted(table.head) }));
  }

  /** What an answer notes of itself, such as that it rests on made-up facts, goes with all that leaves the card. */
  #noted(head: TableHead): TableHead {
    const { note } = (this.#bench.figures() ?? {}) as { note?: string | null };
    return note ? { ...head, notes: [...(head.notes ?? []), { label: this.#words['head.note'], value: note }] } : head;
  }

  #items(): MenuItem[] {
    const { host, picture, isTable, figures, safely } = this.#bench;
    const words = this.#words;
    const item = (id: string, label: string, action: () => unknown): MenuItem => ({ id, label, run: safely(action) });
    const showsTable = this.#open === 'table';
    const ofFigures = [
      ...(host.menuEntries?.() ?? []).map(({ id, label, run }) => item(id, label, run)),
      ...(isTable ? [] : [item('table', words[showsTable ? 'menu.picture' : 'menu.table'], () => this.#show(showsTable ? undefined : 'table'))]),
      item('csv', words['menu.csv'], () => this.#save(new Blob(['\ufeff', this.csv()], { type: 'text/csv;charset=utf-8' }), 'csv')),
      ...(picture ? [item('png', words['menu.png'], async () => this.#save(await host.toPNG(), 'png'))] : []),
      item('print', words['menu.print'], () => host.print()),
      item('explain', words['explain.title'], () => this.#show('explain')),
    ];
    return [...(figures() ? ofFigures : []), item('refresh', words['menu.refresh'], () => host.refresh())];
  }

  #show(panel: Panel | undefined): void {
    const { host } = this.#bench;
    this.#open = panel;
    host.requestUpdate();
    const wanted = panel ? '[part=panel-close]' : '#menu-button';
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(wanted)?.focus());
  }

  #closeMenu(): void {
    const root = this.#bench.host.renderRoot as ShadowRoot;
    const hadFocus = root.activeElement?.closest('#menu');
    closeMenu(root);
    if (hadFocus) root.querySelector<HTMLElement>('#menu-button')?.focus();
  }

  #save(file: Blob | undefined, ending: string): void {
    if (file) saveFile(file, `${this.#bench.title()}.${ending}`);
  }
}
