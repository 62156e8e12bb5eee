// The data layer: settings in three scopes, tokens, shared requests, selection, and the controller that elements use.
export { AnalyticsError, errorKinds, warnOnce, warnPage, type ErrorDetails, type ErrorKind } from './errors.js';
export { Resource, type Ask, type ResourceHooks, type ResourceStatus } from './resource.js';
export {
  awaitsProvider, configure, pageScope, PageScope, ProviderScope, scopeContext, ScopeConsumer, type Scope, type ScopeChange, type ScopedHost, type ScopeListener,
} from './scope.js';
export * from './selection.js';
export { mergeSettings, sameSettings } from './settings.js';
export type * from './settings.js';
export { logout, pageStore, Store, Watch } from './store.js';
