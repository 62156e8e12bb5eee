// Lists of a module that its type declares, as data tables. Loaded only for types that have one to draw.
import type { LitElement, TemplateResult } from 'lit';
import { html } from 'lit';
import { addStyles } from '../frame/later-styles.js';
import { tableHead } from '../tools/head.js';
import type { ModuleTable } from '../../modules/index.js';
import { Grid } from '../table/grid.js';
import { gridStyles } from '../table/styles.js';
import type { DetailContext } from './context.js';
import { listTable } from './twin.js';

export class Lists {
  readonly #host: LitElement;
  readonly #grids = new Map<string, Grid>();

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, [gridStyles]);
  }

  section(of: ModuleTable, context: DetailContext): TemplateResult {
    const { locale, data, level } = context;
    const table = listTable(of, context, tableHead(data, locale));
    const grid = this.#grids.get(of.name) ?? new Grid(this.#host, `list-${of.name}`);
    this.#grids.set(of.name, grid);
    return html`<section class="split" part="list" data-table=${of.name}>
      <div class="split-heading" role="heading" aria-level=${level}>${table.caption}</div>
      <div class="list">${grid.render({ table, locale })}</div>
    </section>`;
  }
}
