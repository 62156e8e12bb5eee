// Graph, layout, heat scale and keyboard walk of an experience. Pure: no DOM, no colours, no words.
export * from './differences.js';
export * from './graph.js';
export * from './layout.js';
export * from './lenses.js';
export type { Point } from './path.js';
export * from './scale.js';
export * from './thin.js';
export * from './walk.js';
export * from './ways.js';
