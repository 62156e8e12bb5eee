// Defines all elements.
export * from './analytics.js';
export * from './chat/nps-donut.js';
export * from './missions/impact-table.js';
export * from './missions/leaderboard.js';
