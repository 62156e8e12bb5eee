// The one file for a script tag: every element, defined, and the public classes and functions as `EngagementWidgets`.
// As with the elements, the first copy on a page keeps the name.
import './all.js';
import * as widgets from '../index.js';

(globalThis as { EngagementWidgets?: typeof widgets }).EngagementWidgets ??= widgets;
