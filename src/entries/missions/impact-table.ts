// Defines <ew-impact-table>.
import { define } from '../../define.js';
import { ImpactTable } from '../../elements/missions/impact-table.js';

define('ew-impact-table', ImpactTable);

declare global {
  interface HTMLElementTagNameMap {
    'ew-impact-table': ImpactTable;
  }
}

export { ImpactTable };
