// Folders and their cards: name, starts, small trend, last visit, the way to its figures, its bell. Templates only. Loaded while experiences are asked for.
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ExperienceSummary } from '../../contract/index.js';
import { formatCount, formatRelative, formatTime } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { addStyles } from '../frame/later-styles.js';
import { safeLink } from '../shared/safe-link.js';
import type { Experiences, Group } from './grouped.js';
import { sparkline, sparklineStyles } from './sparkline.js';

export { Bells } from './bells.js';

export interface FolderOptions {
  data: Experiences;
  groups: readonly Group[];
  words: Language['experiences'];
  locale: string;
  /** Level of the folders' headings. */
  level: number;
  /** As many cards as are drawn so far. */
  shown: number;
  /** Many cards are painted only where they are seen. */
  isMany: boolean;
  isOpen: (folder: string | null) => boolean;
  hasBells: boolean;
  /** With `{experience}` for the id. */
  url: string | undefined;
  fold: (folder: string | null) => void;
  open: (event: Event, experience: ExperienceSummary) => void;
  safely: <E = Event>(action: (event: E) => void) => (event: E) => void;
}

/** All folders with as many of their cards as are drawn so far. */
export function folders(host: LitElement, options: FolderOptions): unknown {
  addStyles(host, [folderStyles, cardStyles, sparklineStyles]);
  let left = options.shown;
  return repeat(options.groups, ({ id }) => id, (group, index) => {
    const cards = group.experiences.slice(0, left);
    left -= cards.length;
    return folder(group, cards, index, options);
  });
}

function folder(group: Group, cards: Group['experiences'], index: number, options: FolderOptions): TemplateResult {
  const { words, level, fold, safely } = options;
  const isOpen = options.isOpen(group.id);
  const name = group.id === null ? words['experiences.unfiled'] : group.name;
  return html`<section class="folder" part="folder" aria-labelledby="folder-${index}">
    <div class="folder-head">
      <div role="heading" aria-level=${level}>
        <button type="button" class="fold" part="folder-name" id="folder-${index}" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="cards-${index}"
          @click=${safely(() => fold(group.id))}><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M4 2l4 4-4 4"></path></svg><bdi>${name}</bdi></button>
      </div>
      <p class="totals" part="totals"><bdi>${totalsOf(group, options)}</bdi></p>
    </div>
    <ul class=${options.isMany ? 'cards many' : 'cards'} role="list" id="cards-${index}" ?hidden=${!isOpen}>
      ${repeat(cards, ({ id }) => id, (experience) => card(experience, options))}
    </ul>
    ${isOpen && group.total === 0 ? html`<p class="hint">${words['experiences.folder.none']}</p>` : nothing}
  </section>`;
}

/** Of the whole folder, also while only some of its cards are found: people cannot be told of a part. */
function totalsOf({ experiences, total, totals }: Group, { words, locale }: FolderOptions): string {
  const count = (value: number) => formatCount(value, locale);
  const isPart = experiences.length < total;
  const cards = isPart ? words['experiences.count.found'](count(experiences.length), count(total)) : words['experiences.count'](total, count(total));
  const sums = totals && words['experiences.folder.totals'](totals.starts, count(totals.starts), totals.people, count(totals.people));
  return [cards, ...(sums ? [isPart ? words['experiences.folder.whole'](sums) : sums] : [])].join(' · ');
}

function card(experience: ExperienceSummary, { data, words, locale, url, hasBells, open: openIt, safely }: FolderOptions): TemplateResult {
  const link = safeLink(url, 'experience', experience.id);
  const open = safely((event: Event) => openIt(event, experience));
  const { id, name, archived, starts, people, trend } = experience;
  const label = words['experiences.open'](name);
  return html`<li class="experience" part=${archived ? 'experience archived' : 'experience'} data-experience=${id}>
    <div class="top">
      <p class="name" part="name"><bdi>${name}</bdi>${archived ? html` <span class="badge" part="badge">${words['experiences.archived.badge']}</span>` : nothing}</p>
      ${hasBells ? html`<span class="bell" data-bell=${id} data-name=${name}></span>` : nothing}
      ${link
        ? html`<a class="button quiet icon open" part="open" href=${link} aria-label=${label} title=${label} @click=${open}>${chartIcon}</a>`
        : html`<button type="button" class="button quiet icon open" part="open" aria-label=${label} title=${label} @click=${open}>${chartIcon}</button>`}
    </div>
    <div class="figures">
      <p class="counts" part="counts"><bdi><span class="starts">${formatCount(starts, locale)}</span> <span class="muted">${words['experiences.starts'](starts)}</span></bdi><br /><bdi class="small muted"
        >${words['experiences.people'](people, formatCount(people, locale))}</bdi></p>
      ${sparkline(trend, data, words, locale)}
    </div>
    <p class="last small muted" part="last-visit"><bdi>${lastVisit(experience, data, words, locale)}</bdi></p>
  </li>`;
}

/** How long ago as of the data; pointing at the card, or a focus in it, puts the exact time in the same place. */
function lastVisit({ lastVisit: at }: ExperienceSummary, { generatedAt, zone }: Experiences, words: Language['experiences'], locale: string): TemplateResult {
  if (!at) return html`${words['experiences.last.never']}`;
  return html`${words['experiences.last']}
    <time datetime=${at}><span class="ago">${formatRelative(at, locale, Date.parse(generatedAt))}</span><span class="exact">${formatTime(at, locale, zone, 'date-time')}</span></time>`;
}

const chartIcon = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 2v11.5H14M5.5 11V8M8.5 11V4.5M11.5 11V6.5"></path></svg>`;

const cardStyles = css`
  .experience { position: relative; display: flex; flex-direction: column; gap: calc(var(--_space) * 2); min-inline-size: 0; padding: calc(var(--_space) * 3) calc(var(--_space) * 3) calc(var(--_space) * 2.5); border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); }
  .many .experience { content-visibility: auto; contain-intrinsic-size: auto calc(var(--_space) * 75) auto calc(var(--_space) * 31); }
  .top { display: flex; align-items: flex-start; gap: var(--_space); min-block-size: calc(var(--_space) * 7); }
  .name { flex: 1; min-inline-size: 0; margin: 0; padding-block-start: var(--_space); font-size: var(--_size-13); font-weight: 600; line-height: calc(var(--_space) * 5); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .badge { padding: 0 calc(var(--_space) * 1.5); border: 1px solid var(--_border); border-radius: 999px; color: var(--_muted); font-size: var(--_size-12); font-weight: 400; white-space: nowrap; }
  .open { flex: none; margin-block-start: 0; margin-inline-end: calc(var(--_space) * -1); }
  .open svg { inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  /* The whole card is the target; the bell stays above it. */
  .open::after { content: ''; position: absolute; inset: 0; border-radius: var(--_radius); }
  .open:focus-visible { outline: none; }
  .open:focus-visible::after { outline: 2px solid var(--_accent); outline-offset: -2px; }
  .open:hover { background: none; color: var(--_accent); }
  .experience:has(.open:hover) { border-color: var(--_outline); }
  .bell { position: relative; z-index: 1; flex: none; min-inline-size: calc(var(--_space) * 7); min-block-size: calc(var(--_space) * 7); }
  .figures { display: flex; align-items: flex-end; justify-content: space-between; gap: calc(var(--_space) * 3); }
  .counts { margin: 0; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); white-space: nowrap; }
  .starts { font-size: var(--_size-20); font-weight: 600; line-height: calc(var(--_space) * 7); }
  .last { margin: 0; }
  .last time { display: inline-grid; justify-items: start; }
  .last time > * { grid-area: 1 / 1; white-space: nowrap; }
  .exact { visibility: hidden; }
  .experience:is(:hover, :focus-within) .exact { visibility: visible; }
  .experience:is(:hover, :focus-within) .ago { visibility: hidden; }
  .archived { color: var(--_muted); }
  @media print {
    .open, .bell { display: none; }
    .many .experience { content-visibility: visible; }
    .experience { break-inside: avoid; }
  }
`;

const folderStyles = css`
  .tools { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2) calc(var(--_space) * 4); align-items: center; margin-block-end: calc(var(--_space) * 3); }
  .search { flex: 0 1 calc(var(--_size) * 18); min-inline-size: 0; min-block-size: calc(var(--_space) * 8); padding-inline: calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: inherit; font: inherit; font-size: var(--_size-13); }
  .switch { display: inline-flex; gap: calc(var(--_space) * 1.5); align-items: center; min-block-size: calc(var(--_space) * 8); font-size: var(--_size-13); }
  .switch input { inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); margin: 0; accent-color: var(--_accent); }
  .folder + .folder { margin-block-start: calc(var(--_space) * 4); }
  .folder-head { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 3); align-items: center; }
  .fold { all: unset; box-sizing: border-box; display: inline-flex; gap: calc(var(--_space) * 1.5); align-items: center; min-block-size: calc(var(--_space) * 8); font-size: var(--_size-14); font-weight: 600; cursor: pointer; }
  .fold:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: var(--_radius-small); }
  .fold svg { inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); fill: none; stroke: currentcolor; stroke-width: 1.5; transform: rotate(90deg); }
  .fold[aria-expanded='false'] svg { transform: none; }
  :host(:dir(rtl)) .fold[aria-expanded='false'] svg { transform: scaleX(-1); }
  .totals { margin: 0; font-size: var(--_size-12); color: var(--_muted); }
  .cards { margin: calc(var(--_space) * 1.5) 0 0; padding: 0; list-style: none; }
  .cards[hidden] { display: none; }
  .hint { margin: var(--_space) 0 0; font-size: var(--_size-13); color: var(--_muted); }
  @media (prefers-reduced-motion: no-preference) {
    .fold svg { transition: transform 150ms; }
  }
  @media print {
    .tools { display: none; }
  }
`;
