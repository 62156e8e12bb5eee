// All figures of a dashboard as one file: waits for its widgets, also for those never shown, and puts their tables together. Loaded on first use.
import type { LitElement } from 'lit';
import type { Period } from '../../contract/index.js';
import { csvRecord } from '../../export/index.js';
import { lastDay } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { saveFile } from '../frame/save.js';
import type { Paper } from '../tools/print.js';

type Piece = LitElement & { toCSV(): Promise<string | undefined>; getData(): { period?: Period } | undefined; printOn?(paper: Paper): Promise<boolean | undefined> };

export interface Gathered {
  texts: readonly string[];
  tables: number;
  /** Headings of widgets whose figures could not be had. */
  missing: readonly string[];
  period: Period | undefined;
}

/** Longer than any request may take. */
const patience = 120_000;
/** What draws the figures may come after them, and nothing tells of it. */
const glance = 100;

export async function gather(dashboard: LitElement): Promise<Gathered> {
  const pieces = await settledPieces(dashboard);
  const texts = await Promise.all(pieces.map(async (piece) => headed(headingOf(piece), await piece.toCSV())));
  const missing = missingIn(pieces);
  const period = pieces.map((piece) => piece.getData()?.period).find(Boolean);
  const found = texts.filter((text) => text !== undefined);
  return { texts: found, tables: found.length, missing, period };
}

/** All widgets of a dashboard, once each has its figures or has failed. */
export async function settledPieces(dashboard: LitElement): Promise<readonly Piece[]> {
  await dashboard.updateComplete;
  await settledAll(piecesOf(dashboard));
  // Only answers tell which splits there are.
  await dashboard.updateComplete;
  const pieces = piecesOf(dashboard);
  await settledAll(pieces);
  return pieces;
}

/** Headings of widgets whose figures could not be had. */
export const missingIn = (pieces: readonly Piece[]): string[] => pieces.filter((piece) => piece.matches(':state(error), :state(loading)')).map(headingOf);

/** One text, an empty line between two tables; what is missing is named at the end. */
export function textOf({ texts, missing }: Gathered, words: Language['dashboard']): string {
  const left = missing.map((heading) => csvRecord([words['dashboard.download.missing'], heading])).join('');
  return [...texts, ...(left ? [left] : [])].join('\r\n');
}

export function saveAll(gathered: Gathered, name: string, words: Language['dashboard']): void {
  const { period } = gathered;
  const dates = period ? [period.from, lastDay(period)].join(' to ') : '';
  const title = [name, words['dashboard.download.title'], dates].filter(Boolean).join(' ');
  saveFile(new Blob(['\ufeff', textOf(gathered, words)], { type: 'text/csv;charset=utf-8' }), `${title}.csv`);
}

/** The dashboard's own widgets and those that the page has put into its slots, in the order of the screen. */
function piecesOf(dashboard: LitElement): Piece[] {
  const places = [...dashboard.renderRoot.querySelectorAll<HTMLElement>('[data-piece], slot')];
  const found = places.flatMap((place) => (place instanceof HTMLSlotElement ? place.assignedElements({ flatten: true }) : [place]));
  const all = new Set(found.flatMap((each) => [each, ...each.querySelectorAll('*')]));
  return [...all].filter((each): each is Piece => 'toCSV' in each && 'updateComplete' in each);
}

const settledAll = (pieces: readonly Piece[]): Promise<unknown> => Promise.all(pieces.map(settled));

async function settled(piece: Piece): Promise<void> {
  const end = performance.now() + patience;
  await piece.updateComplete;
  while (piece.matches(':state(loading)') && performance.now() < end) {
    await oneOf(piece, ['ew-load', 'ew-error'], glance);
    await piece.updateComplete;
  }
}

function oneOf(piece: Piece, names: readonly string[], most: number): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = () => {
      clearTimeout(timer);
      done.abort();
      resolve();
    };
    const timer = setTimeout(finish, most);
    for (const name of names) piece.addEventListener(name, finish, { signal: done.signal });
  });
}

/** A widget of several tables names each of them, but not itself. */
function headed(heading: string, text: string | undefined): string | undefined {
  const line = csvRecord([heading, null]);
  return text === undefined || text.startsWith(line.slice(0, -3)) ? text : line + text;
}

const headingOf = (piece: Piece): string => piece.renderRoot.querySelector('[part~=heading]')?.textContent?.trim() || piece.localName;
