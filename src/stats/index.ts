// Every ratio, score, range, change and label of the library, for screen, mail and export alike. Pure; imports nothing of ours.
export * from './changes.js';
export * from './concentration.js';
export * from './correlation.js';
export * from './demographics.js';
export * from './fold.js';
export * from './funnel.js';
export * from './impact.js';
export * from './impact-findings.js';
export * from './kpi-days.js';
export * from './kpis.js';
export * from './means.js';
export * from './nps.js';
export * from './participation.js';
export * from './range.js';
export * from './rates.js';
export * from './shares.js';
export * from './stock.js';
