// Active customers and what they did in a span, as SQL that the mission queries share, and the base that makes them active.
import { shiftDays } from 'engagement-widgets/format';
import { sqlTime, type Parameters } from '../../store/port.js';
import type { Span } from '../period.js';
import { counted, spanParameters, type Question } from '../question.js';
import { startOfDay } from '../zone.js';
import { isValid, revoked } from './validations.js';

/** Days before the period's end in which an order, a visit or a validation makes a customer active; a longer period counts whole. */
const activeDays = 365;

export const baseDays = ({ period }: Question): number => Math.max(activeDays, period.days);

/** What statements over `active` bind: the span's moments and the first one of its base. Amounts are of one currency. */
export function activeParameters(question: Question, span: Span, currency: string = ''): Parameters {
  return { ...spanParameters(question, span), currency, baseFrom: sqlTime(startOfDay(shiftDays(span.to, -baseDays(question)), question.period.sqlZone)) };
}

const inSpan = "at >= {from:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}";
const inBase = "at >= {baseFrom:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}";

/*
 * A customer is who has a profile, an order or a validation; active is a customer with an order, a visit or a validation
 * in the base, `[baseFrom, until)`. Everything about a person is put together in one grouping, which is far cheaper than joins.
 * The branches carry, in this order: person, known, active, visited, missions, orders, spent, refunded.
 */
const facts = `
    SELECT id AS person, 1 AS known, 0 AS active, 0 AS visited, 0 AS missions, 0 AS orders, toDecimal64(0, 4) AS spent, toDecimal64(0, 4) AS refunded
    FROM customers FINAL
    WHERE tenant = {tenant:String}
    UNION ALL
    SELECT person, 1, ${inBase} AND type = 'order', 0, 0, type = 'order' AND ours, if(type = 'order' AND ours, amount, 0), if(type = 'refund' AND ours, amount, 0)
    FROM (SELECT person, at, type, amount, currency = {currency:String} AND ${inSpan} AS ours FROM orders WHERE tenant = {tenant:String})
    UNION ALL
    SELECT person, 1, ${inBase}, 0, ${inSpan}, 0, 0, 0
    FROM facts
    WHERE ${isValid} AND person != ''
    UNION ALL
    SELECT DISTINCT person, 0, 0, 1, 0, 0, 0, 0
    FROM facts
    WHERE ${counted} AND experience != '' AND person != '' AND type != 'coupon.uploaded' AND ${inBase}`;

/** `active`: one row per active customer, of all or of some. Binds what `activeParameters` has. */
export const activeOf = (condition: string = '1') => `
  ${revoked},
  active AS (
    SELECT person, sum(missions) AS missions, sum(orders) AS orders, sum(spent) - sum(refunded) AS revenue, sum(refunded) AS refunds
    FROM (${facts})
    WHERE ${condition}
    GROUP BY person
    HAVING max(active) OR (max(known) AND max(visited))
  )`;

export const active = activeOf();
