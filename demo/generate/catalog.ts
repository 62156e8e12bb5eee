// Catalogue of what is generated: tenant, folders, experiences, modules, options and missions.
import type { CatalogEntry } from 'engagement-widgets/contract';
import { missionEntries } from './missions.js';
import { modulesOf, optionId, optionsOf, type ModuleEntry, type OptionEntry } from './modules.js';
import { calendarModules, calendarOptions, clubModules, giftModules, giftOptions } from './smaller.js';
import { calendar, campaign, club, giftFinder, tenant, type Plan } from './world.js';

/** The shop as tenant. Orders are in dollars, days are those of its zone. */
export function tenantEntry(plan: Plan, updatedAt: string): CatalogEntry {
  return { kind: 'tenant', id: tenant, updatedAt, name: 'Kestrel Lane Records', zone: plan.zone, currency: 'USD', missionNote: 'Generated missions on real orders' };
}

export function catalogOf(plan: Plan): CatalogEntry[] {
  const updatedAt = `${plan.launch}T00:00:00Z`;
  const modules = (experience: string, entries: readonly ModuleEntry[]): CatalogEntry[] =>
    entries.map((entry, index) => ({ kind: 'module', updatedAt, experience, position: index + 1, ...entry, predecessors: [...entry.predecessors] }));
  const options = (experience: string, entries: readonly OptionEntry[]): CatalogEntry[] =>
    entries.map((entry) => ({ kind: 'option', id: optionId(experience, entry), updatedAt, experience, ...entry }));
  return [
    tenantEntry(plan, updatedAt),
    { kind: 'folder', id: 'campaigns', updatedAt, name: 'Campaigns' },
    { kind: 'folder', id: 'club', updatedAt, name: 'Club' },
    { kind: 'experience', id: campaign, updatedAt, name: 'Summer of Sound', folder: 'campaigns', note: 'Generated from a fixed seed' },
    { kind: 'experience', id: giftFinder, updatedAt, name: 'Gift finder', folder: 'campaigns', note: 'Generated from a fixed seed' },
    { kind: 'experience', id: calendar, updatedAt, name: 'Door calendar', folder: 'campaigns', archived: true, note: 'Generated from a fixed seed' },
    { kind: 'experience', id: club, updatedAt, name: 'Join the club', folder: 'club', note: 'Generated from a fixed seed' },
    ...modules(campaign, modulesOf(plan)),
    ...modules(giftFinder, giftModules),
    ...modules(calendar, calendarModules),
    ...modules(club, clubModules),
    ...options(campaign, optionsOf()),
    ...options(giftFinder, giftOptions),
    ...options(calendar, calendarOptions),
    ...missionEntries(updatedAt),
  ];
}
