// How the leaderboard looks. Uses the private tokens of theme.
import { css } from 'lit';

export const leaderboardStyles = css`
  :host { block-size: var(--ew-leaderboard-size, calc(var(--_size) * 30)); }
  .tools { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); align-items: center; margin-block-end: calc(var(--_space) * 2); }
  .search { flex: 0 1 calc(var(--_size) * 16); min-inline-size: 0; min-block-size: calc(var(--_space) * 8); padding-inline: calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: inherit; font: inherit; font-size: var(--_size-13); }
  .chip { border-radius: 999px; background: var(--_selected); }
  .fits, .top dt { color: var(--_muted); }
  .fits, .top, .chip { font-size: var(--_size-12); }
  .top { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 5); margin: 0; margin-inline-start: auto; line-height: calc(var(--_space) * 4); }
  .top dd { margin: 0; font-weight: 600; }
  .change { white-space: nowrap; }
  .up { color: var(--_positive); }
  .down { color: var(--_negative); }
  /* For the eye only: the words beside it say the same. */
  .up::before { content: '▲ ' / ''; }
  .down::before { content: '▼ ' / ''; }
  .profile { text-decoration: none; }
  @media print {
    :host { block-size: auto; }
    .body { overflow: visible; }
    .search, .pager, .profile { display: none; }
  }
`;
