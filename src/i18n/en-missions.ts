// English words of missions: by type, by day, in three figures. Imports nothing else of ours but its own later words.
import { plural } from './plural.js';

export * from './en-missions-later.js';

/** Validated missions by type and by day. */
export const missions = {
  'missions.type.classic': 'Classic',
  'missions.type.content': 'Content',
  'missions.type.opinion': 'Opinion',
  'missions.type.engagement': 'Engagement',
  'missions.pie.heading': 'Missions by type',
  'missions.bar.heading': 'Missions by day',
  'missions.count': (n: number, formatted: string) => `${formatted} validated ${plural(n, 'mission', 'missions')}`,
  'missions.people': (n: number, formatted: string) => `${formatted} ${plural(n, 'customer', 'customers')}`,
  'missions.unit': (n: number) => plural(n, 'mission', 'missions'),
  'missions.empty': 'Figures appear here as soon as a customer completes a mission in this period.',
  'missions.point': (type: string, count: string, share: string) => `${type}: ${count}, ${share}`,
  'missions.day.type': (day: string, type: string, count: string) => `${day}, ${type}: ${count}`,
  'missions.day.total': (day: string, count: string, types: string) => `${day}: ${count}. ${types}`,
  'missions.unfinished': (day: string) => `${day} is not over yet and is hatched`,
  'missions.unfinished.tip': (time: string) => `not over yet, counted until ${time}`,
  'missions.pie.summary': (total: string, types: string) => `${total} validated missions. ${types}.`,
  'missions.bar.summary': (total: string, days: string, most: string, day: string) => `${total} validated missions on ${days} days; the most, ${most}, on ${day}.`,
  'missions.column.type': 'Type',
  'missions.column.day': 'Day',
  'missions.column.count': 'Validated missions',
  'missions.column.people': 'Customers',
  'missions.column.share': 'Share',
  'missions.column.before': 'Before',
  'missions.column.change': 'Change',
  'missions.column.shareChange': 'Change of the share in points',
  'missions.column.total': 'Total',
  'missions.column.unfinished': 'Not over yet',
  'missions.explain.count': 'A mission is counted once for each completion by a customer; completions that were revoked are left out. By the time of the completion.',
  'missions.explain.share': 'Missions of the type ÷ all validated missions. Labels are rounded so that they add up to 100; the table and the file keep exact values.',
  'missions.explain.change': 'Missions of the type in the period against the same number of days before, in percent. With fewer than 30 before, only the difference is shown; a difference that chance alone could make is no clear change.',
  'missions.explain.shareChange': (type: string) => `Change of the share: ${type}`,
  'missions.explain.day': 'Days of the calendar in the time zone below. A day without a completion is drawn as zero.',
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
