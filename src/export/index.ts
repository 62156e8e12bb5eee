// Tables and pictures that leave the screen. Pure serialisers; draws nothing on a page.
export * from './change.js';
export * from './csv.js';
export * from './image.js';
export * from './kpi-lines.js';
export * from './table.js';
