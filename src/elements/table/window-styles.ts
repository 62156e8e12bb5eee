// How the rows in view of a long table look. Adopted with them, on first use.
import { css } from 'lit';

export const windowStyles = css`
  /* Rows of one height can be placed without being measured one by one. */
  .grid.windowed tbody .word { max-inline-size: calc(var(--_size) * 24); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .grid.windowed .grid-under > span { display: block; margin: 0; white-space: nowrap; }
  /* The name is cut, and no figure under it. */
  .grid.windowed tbody th:has(> .grid-under) { overflow: visible; }
  .grid.windowed tbody th > span:not(.grid-under) { display: block; overflow: hidden; text-overflow: ellipsis; }
  .grid .notice { color: var(--_muted); }
  .grid-bone { display: inline-block; inline-size: min(100%, calc(var(--_size) * 3)); block-size: calc(var(--_space) * 2.5); vertical-align: middle; animation: none; }
  th > .grid-bone { inline-size: min(100%, calc(var(--_size) * 8)); }
  .grid-printed { display: none; margin: calc(var(--_space) * 2) 0 0; font-size: var(--_size-12); }
  @media print {
    .grid-printed { display: block; }
    .grid-scroller.long { max-block-size: none; }
  }
`;
