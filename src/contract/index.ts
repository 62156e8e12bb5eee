// The contract that widgets and endpoints share: types, checks, OpenAPI. Imports nothing of ours.
export * from './catalog.js';
export * from './experiences.js';
export * from './facts.js';
export * from './flow.js';
export * from './health.js';
export * from './impact.js';
export * from './ingest.js';
export * from './leaderboard.js';
export * from './mission-types.js';
export * from './missions-by-day.js';
export * from './missions-by-type.js';
export * from './module-detail.js';
export * from './problem.js';
export * from './resource.js';
export * from './resources.js';
export * from './schema.js';
export * from './tenant.js';
