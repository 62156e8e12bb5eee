// What the one file for a script tag holds: every element, defined, and the public classes as `EngagementWidgets`.
import './all.js';

export * from '../index.js';
