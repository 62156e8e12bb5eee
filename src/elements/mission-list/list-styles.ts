// How the list of missions looks. Uses the private tokens of theme.
import { css } from 'lit';

export const listStyles = css`
  :host { block-size: var(--ew-mission-list-size, calc(var(--_size) * 42)); }
  .tools { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); align-items: center; margin-block-end: calc(var(--_space) * 2); }
  .field { min-block-size: calc(var(--_space) * 8); min-inline-size: 0; max-inline-size: 100%; padding-inline: calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: inherit; font: inherit; font-size: var(--_size-13); }
  .search { flex: 0 1 calc(var(--_size) * 16); }
  .chip { display: inline-flex; align-items: center; gap: calc(var(--_space) * 1.5); min-block-size: calc(var(--_space) * 7); margin: 0; padding: 0 calc(var(--_space) * 2.5); border: 1px solid var(--_border); border-radius: 999px; background: var(--_selected); color: inherit; font: inherit; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); text-align: start; cursor: pointer; }
  .chip svg { flex: none; inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; }
  .fits { color: var(--_muted); font-size: var(--_size-12); }
  .below { display: flex; justify-content: space-between; align-items: center; gap: calc(var(--_space) * 2); }
  .below > :last-child { margin-inline-start: auto; }
  .grid tbody th.word { min-inline-size: calc(var(--_size) * 9); overflow-wrap: anywhere; }
  .type { display: inline-flex; gap: calc(var(--_space) * 1.5); align-items: center; white-space: nowrap; }
  /* However long: the whole of both stands with the figures of the mission. */
  .name, .description { display: -webkit-box; overflow: hidden; max-inline-size: 36ch; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
  .description { max-inline-size: 48ch; color: var(--_muted); }
  .times { font-weight: 600; }
  .change { white-space: nowrap; }
  .open { color: var(--_accent); text-decoration: none; }
  .open svg { display: none; inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .open:dir(rtl) svg { transform: scaleX(-1); }
  /* Under the name type, change and description need no label but for who hears them; a description has lines of its own. */
  .grid-under > span { white-space: normal; }
  .grid-under > span:has(.type, .change, .description) { font-size: 0; }
  .grid-under > span:has(.description) { display: block; }
  .grid-under > span:has(.none) { display: none; }
  .grid-under :is(.type, .change, .description) { font-size: var(--_size-12); }
  .grid-under .description { max-inline-size: none; color: inherit; -webkit-line-clamp: 4; }
  @container card (inline-size < 30rem) {
    .grid tbody th.word { min-inline-size: 0; }
    .grid :is(th, td) { padding-inline: var(--_space); }
    .grid thead th:last-child { font-size: 0; }
    .grid td:last-child { text-align: end; }
    .open { min-inline-size: calc(var(--_space) * 8); min-block-size: calc(var(--_space) * 8); justify-content: center; }
    .open svg { display: inline; }
    .open span { display: none; }
  }
  @media print {
    :host { block-size: auto; }
    .tools .field { display: none; }
    .name, .description { -webkit-line-clamp: none; }
  }
`;
