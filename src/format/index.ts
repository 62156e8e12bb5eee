// Numbers, dates, periods and lists for people. Imports nothing of ours; the only user of date-fns.
export * from './civil.js';
export * from './dates.js';
export { missing } from './intl.js';
export * from './numbers.js';
export * from './periods.js';
export * from './words.js';
