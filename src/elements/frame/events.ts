// What a widget tells its page: that figures are there, or why not. Types alone.
import type { AnalyticsError } from '../../data/index.js';

export interface LoadDetail {
  /** When the endpoint made the figures, ISO 8601. */
  generatedAt: string | undefined;
}

export interface ErrorDetail {
  kind: AnalyticsError['kind'];
  status: number | undefined;
  requestId: string | undefined;
  retryable: boolean;
  message: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-load': CustomEvent<LoadDetail>;
    'ew-error': CustomEvent<ErrorDetail>;
  }
}
