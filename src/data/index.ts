// The data layer: settings in three scopes, tokens, shared requests, selection, and the controller that elements use.
export { awaitsProvider, scopeContext, ScopeConsumer, type ScopedHost } from './context.js';
export { AnalyticsError, errorKinds, warnOnce, type ErrorDetails, type ErrorKind } from './errors.js';
export { Resource, type Ask, type ResourceHooks, type ResourceStatus } from './resource.js';
export { configure, pageScope, PageScope, ProviderScope, type Scope, type ScopeChange, type ScopeListener } from './scope.js';
export * from './selection.js';
export { mergeSettings, sameSettings } from './settings.js';
export type * from './settings.js';
export { logout, pageStore, Store, Watch } from './store.js';
