// One experience as a card: name, starts, small trend, last visit, the way to its figures, its bell. Templates only.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ExperienceSummary } from '../../contract/index.js';
import { formatCount, formatRelative, formatTime } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { Experiences } from './grouped.js';
import { sparkline } from './sparkline.js';

export interface CardOptions {
  data: Experiences;
  words: Language['experiences'];
  locale: string;
  /** Where the chart icon leads; undefined where only the event tells. */
  link: string | undefined;
  hasBell: boolean;
  open: (event: Event) => void;
}

export function experienceCard(experience: ExperienceSummary, { data, words, locale, link, hasBell, open }: CardOptions): TemplateResult {
  const { id, name, archived, starts, people, trend } = experience;
  const label = words['experiences.open'](name);
  return html`<li class="experience" part=${archived ? 'experience archived' : 'experience'} data-experience=${id}>
    <div class="top">
      <p class="name" part="name"><bdi>${name}</bdi>${archived ? html` <span class="badge" part="badge">${words['experiences.archived.badge']}</span>` : nothing}</p>
      ${hasBell ? html`<span class="bell" data-bell=${id} data-name=${name}></span>` : nothing}
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

export const cardStyles = css`
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
