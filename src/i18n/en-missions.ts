// English words of missions: by type, by day, in three figures. Imports nothing else of ours but its own later words.
import { plural } from './plural.js';

export * from './en-missions-later.js';

/** Validated missions by type and by day. */
export const missions = {
  'missions.type.classic': 'Classic',
  'missions.type.content': 'Content',
  'missions.type.opinion': 'Opinion',
  'missions.type.engagement': 'Engagement',
  'missions.type.unknown': 'Unknown type',
  'missions.pie.heading': 'Missions by type',
  'missions.bar.heading.day': 'Missions by day',
  'missions.bar.heading.week': 'Missions by week',
  'missions.bar.heading.month': 'Missions by month',
  'missions.by': 'Columns by',
  'missions.by.day': 'Day',
  'missions.by.week': 'Week',
  'missions.by.month': 'Month',
  'missions.count': (n: number, formatted: string) => `${formatted} validated ${plural(n, 'mission', 'missions')}`,
  'missions.people': (n: number, formatted: string) => `${formatted} ${plural(n, 'customer', 'customers')}`,
  'missions.unit': (n: number) => plural(n, 'mission', 'missions'),
  'missions.empty': 'Figures appear here as soon as a customer completes a mission in this period.',
  'missions.point': (type: string, count: string, share: string) => `${type}: ${count}, ${share}`,
  'missions.day.type': (day: string, type: string, count: string) => `${day}, ${type}: ${count}`,
  'missions.day.total': (day: string, count: string, types: string) => `${day}: ${count}. ${types}`,
  'missions.part': (days: string, of: string) => `${days} of ${of} days`,
  'missions.total': 'Total',
  'missions.filter': 'Type',
  'missions.unfinished': (day: string) => `${day} is not over yet and is hatched`,
  'missions.unfinished.tip': (time: string) => `not over yet, counted until ${time}`,
  'missions.cut': (spans: string) => `Cut by the period: ${spans}`,
  'missions.undrawn': (n: number, formatted: string) => `${formatted} ${plural(n, 'mission', 'missions')} without a day or type ${plural(n, 'is', 'are')} not drawn`,
  'missions.pie.summary': (total: string, types: string) => `${total} validated missions. ${types}.`,
  'missions.bar.summary.day': (total: string, n: number, days: string, most: string, day: string) => `${total} validated missions on ${days} ${plural(n, 'day', 'days')}; the most, ${most}, on ${day}.`,
  'missions.bar.summary.week': (total: string, n: number, weeks: string, most: string, week: string) => `${total} validated missions in ${weeks} ${plural(n, 'week', 'weeks')}; the most, ${most}, in ${week}.`,
  'missions.bar.summary.month': (total: string, n: number, months: string, most: string, month: string) => `${total} validated missions in ${months} ${plural(n, 'month', 'months')}; the most, ${most}, in ${month}.`,
};

/** The three figures that missions begin with. */
export const indicators = {
  'heading': 'Missions at a glance',
  'validations': 'Validated missions',
  'engaged': 'Clients engaged',
  'participation': 'Participation rate',
  'engaged.base': 'customers with at least one mission',
  'none': 'no data yet',
  'empty': 'Figures appear here as soon as customers buy, visit or complete a mission.',
  'active': (n: number, formatted: string) => `${formatted} active ${plural(n, 'customer', 'customers')}`,
  'of.active': (part: string, n: number, base: string) => `${part} of ${base} active ${plural(n, 'customer', 'customers')}`,
  'of.others': (part: string, n: number, base: string) => `${part} of ${base} ${plural(n, 'customer', 'customers')}`,
  'active.rule': (n: number, days: string, last: string) => `Active: any order, visit or validation in the ${days} ${plural(n, 'day', 'days')} up to ${last}`,
  'active.rule.ever': (last: string) => `Active: any order, visit or validation up to ${last}`,
  'others.rule': (name: string) => `Measured against: ${name}`,
  'others.rule.days': (name: string, n: number, days: string, last: string) => `Measured against: ${name}, ${days} ${plural(n, 'day', 'days')} up to ${last}`,
  'over': 'More customers than the base holds',
  'summary': (figures: string) => `${figures}.`,
};
