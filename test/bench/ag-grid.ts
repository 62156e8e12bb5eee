/** The same board by AG Grid, with the modules that sorting and searching it take and no others. */
import { ClientSideRowModelModule, createGrid, ModuleRegistry, QuickFilterModule, type ColDef, type GridApi } from 'ag-grid-community';

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule]);

const counts = ['rank', 'validations', 'classic', 'content', 'opinion', 'engagement', 'previousRank'];

export function agGrid(box: HTMLElement, rowData: Record<string, unknown>[]): GridApi {
  const [rank, ...others] = counts.map((field): ColDef => ({ field, width: 110 }));
  return createGrid<Record<string, unknown>>(box, { rowData, rowHeight: 36, columnDefs: [rank!, { field: 'name', flex: 1 }, ...others] });
}
