// Missions and who carried them out. Drawn from the seed alone: what a customer bought is not even known here.
import type { CatalogEntry, Fact, MissionType } from 'engagement-widgets/contract';
import { daysBetween, hourOn, isoOf, weekday } from '../import/civil.js';
import { randomOf, shuffled, type Random } from './random.js';
import { hourOf } from './traffic.js';
import { campaignDays, customerId, type Plan } from './world.js';

interface Mission {
  readonly id: string;
  readonly name: string;
  readonly type: MissionType;
  readonly description: string;
  readonly network?: 'instagram' | 'tiktok';
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** Days after the launch on which it went live. */
  readonly since?: number;
}

export const missions: readonly Mission[] = [
  { id: 'complete-profile', name: 'Complete your profile', type: 'classic', description: 'Fill in every field of your club account.', weight: 15 },
  { id: 'follow-instagram', name: 'Follow us on Instagram', type: 'classic', description: 'Follow the shop and send us your handle.', network: 'instagram', weight: 11 },
  { id: 'follow-tiktok', name: 'Follow us on TikTok', type: 'classic', description: 'Follow the shop and send us your handle.', network: 'tiktok', weight: 6 },
  { id: 'birthday', name: 'Tell us your birthday', type: 'classic', description: 'So that we can send you a song.', weight: 8 },
  { id: 'shelf-photo', name: 'Show your shelf', type: 'content', description: 'Post a picture of your record shelf and tag the shop.', network: 'instagram', weight: 7 },
  { id: 'needle-drop', name: 'Needle drop', type: 'content', description: 'Film the first seconds of your favourite record.', network: 'tiktok', weight: 4 },
  { id: 'sleeve-drawing', name: 'Draw a sleeve', type: 'content', description: 'Draw a sleeve for a record that does not exist.', weight: 3, since: 40 },
  { id: 'record-review', name: 'Review a record', type: 'opinion', description: 'Write at least fifty words on a record you own.', weight: 10 },
  { id: 'rate-visit', name: 'Rate your last visit', type: 'opinion', description: 'Five short questions about the shop.', weight: 9 },
  { id: 'next-reissue', name: 'Choose the next reissue', type: 'opinion', description: 'Vote for one of four records.', weight: 8, since: 25 },
  { id: 'bring-a-friend', name: 'Bring a friend', type: 'engagement', description: 'A friend opens a club account with your link.', weight: 5 },
  { id: 'listening-party', name: 'Come to a listening party', type: 'engagement', description: 'Scan the code at the door.', weight: 4 },
  { id: 'play-the-quiz', name: 'Play the sound quiz', type: 'engagement', description: 'Answer all questions in the chat.', weight: 8 },
  { id: 'three-genres', name: 'Three genres in a month', type: 'engagement', description: 'Listen to one record each of three genres at the counter.', weight: 3, since: 70 },
];

const weekdayWeights = [1.02, 0.94, 0.97, 1, 1.05, 1.18, 1.08] as const;
/** Checked by hand, so they may be taken back. */
const revocable: Readonly<Record<MissionType, number>> = { classic: 0.004, content: 0.045, opinion: 0.02, engagement: 0.01 };

export function missionEntries(updatedAt: string): CatalogEntry[] {
  return missions.map(({ id, name, type, description, network }) => ({ kind: 'mission', id, updatedAt, name, type, description, network }));
}

/** How many validations fall on a day; 0 before the launch. */
export function validationsOn(plan: Plan, date: string): number {
  const since = daysBetween(plan.launch, date);
  if (since < 0) return 0;
  const noise = 1 + 0.1 * randomOf(plan.seed, 'validations', date).normal();
  const growth = 0.7 + 0.5 * Math.min(1, since / campaignDays);
  // A mailing on the first of each month brings people back.
  const mailing = Number(date.slice(8)) <= 2 ? 1.55 : 1;
  return Math.max(12, Math.round(265 * growth * mailing * weekdayWeights[weekday(date)]! * noise));
}

/**
 * Few are very keen, many do one thing: keenness falls with the place in a shuffled line of all customers.
 * Density (place + head)^−slope, by its inverse.
 */
export function keenCustomer(random: Random, line: Uint32Array): number {
  const head = line.length * 0.004;
  const slope = 0.85;
  const rest = 1 - slope;
  const low = head ** rest;
  const high = (line.length + head) ** rest;
  const place = (low + random.next() * (high - low)) ** (1 / rest) - head;
  return line[Math.min(line.length - 1, Math.max(0, Math.floor(place)))]! + 1;
}

export const keenLine = (plan: Plan, customers: number): Uint32Array => shuffled(customers, plan.seed, 'keen');

function missionOn(random: Random, since: number): Mission {
  const live = missions.filter((mission) => (mission.since ?? 0) <= since);
  const weights = Object.fromEntries(live.map(({ id, weight }) => [id, weight]));
  const id = random.weighted(weights);
  return live.find((mission) => mission.id === id)!;
}

function validation(plan: Plan, date: string, index: number, line: Uint32Array): Fact[] {
  const random = randomOf(plan.seed, 'validation', date, index);
  const mission = missionOn(random, daysBetween(plan.launch, date));
  const id = `mission:${date}:${index}`;
  const person = customerId(keenCustomer(random, line));
  const at = hourOn(date, hourOf(random), plan.zone) + random.between(0, 3_599_999);
  const validated: Fact = { id, type: 'mission.validated', person, at: isoOf(at), properties: { mission: mission.id } };
  if (!random.chance(revocable[mission.type])) return [validated];
  const later = at + random.between(6, 120) * 3_600_000;
  return [validated, { id: `${id}:revoked`, type: 'mission.revoked', person, at: isoOf(later), properties: { validation: id } }];
}

/** Validations of a day, each followed by its revocation, which may lie up to five days later. */
export function missionFactsOn(plan: Plan, date: string, line: Uint32Array): Fact[] {
  return Array.from({ length: validationsOn(plan, date) }, (_, index) => validation(plan, date, index, line)).flat();
}
