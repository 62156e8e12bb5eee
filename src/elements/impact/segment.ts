// What is told of the customers of a row when they are exported. The customers themselves are fetched on first use.
import type { Settings } from '../../data/index.js';
import type { MissionCount } from './rows.js';

/** A customer for somebody's CRM; the number of missions stands under the property that the page has named. */
export interface SegmentCustomer {
  readonly customer: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly [property: string]: string | number | null;
}

/** Detail of `ew-segment-export`: which customers are meant, and how they can be had. */
export interface SegmentExportDetail {
  /** Missions in the period. */
  readonly missions: number;
  /** True: that many or more. */
  readonly andMore: boolean;
  /** How many customers, as on screen. */
  readonly clients: number;
  /** Name under which each customer's number of missions stands. */
  readonly property: string;
  /** `YYYY-MM-DD`; `to` is the day after the last one. */
  readonly period: { readonly from: string; readonly to: string };
  readonly zone: string;
  /** Asks the endpoint for all of them, page by page, on each call. Rejects with an `AnalyticsError`. */
  customers(signal?: AbortSignal): Promise<readonly SegmentCustomer[]>;
}

/** What an export asks. */
export interface Segment extends MissionCount {
  readonly clients: number;
  readonly property: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly zone: string;
  readonly settings: Settings;
}

export function segmentDetail(segment: Segment): SegmentExportDetail {
  const { missions, andMore = false, clients, property, period, zone } = segment;
  const customers = async (signal?: AbortSignal) => (await import('./segment-export.js')).customersOf(segment, signal);
  return { missions, andMore, clients, property, period: { from: period.from, to: period.to }, zone, customers };
}
