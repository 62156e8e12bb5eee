// How the pieces of the dashboard of missions share its width, from a phone to a wall. Styles only.
import { css } from 'lit';

export const missionPieceStyles = css`
  /* Cards that may stand side by side are of one height; the page can set another. */
  :host {
    --_list: var(--ew-mission-list-size, 46rem);
    --_detail: var(--ew-mission-detail-size, 46rem);
    --_impact: var(--ew-impact-table-size, 46rem);
    --_board: var(--ew-leaderboard-size, 46rem);
  }
  .missions { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); align-items: start; }
  .place { min-inline-size: 0; }
  .missions ew-mission-list { --ew-mission-list-size: var(--_list); }
  .missions ew-impact-table { --ew-impact-table-size: var(--_impact); }
  .missions ew-leaderboard { --ew-leaderboard-size: var(--_board); }
  /* Below the list the detail is as long as what is in it: no scroller within a page that scrolls. */
  .missions ew-mission-detail { --ew-mission-detail-size: auto; min-block-size: 46rem; scroll-margin-block: calc(var(--_space) * 4); }
  /* What is still on its way has its place. */
  .place > slot > :not(:defined) { display: block; block-size: 22rem; }
  .place > slot > ew-mission-indicators:not(:defined) { block-size: 16rem; }
  .place > slot > ew-mission-list:not(:defined) { block-size: var(--_list); }
  .place > slot > ew-impact-table:not(:defined) { block-size: var(--_impact); }
  .place > slot > ew-leaderboard:not(:defined) { block-size: var(--_board); }
  .place > slot > ew-demographics:not(:defined) { block-size: 46rem; }
  @container dashboard (min-width: 52rem) {
    .missions { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
    .missions > * { grid-column: 1 / -1; }
    .missions > :is(.pie, .bar) { grid-column: auto; }
  }
  @container dashboard (min-width: 64rem) {
    .missions { grid-template-columns: repeat(10, minmax(0, 1fr)); }
    .missions > .pie { grid-column: span 4; }
    .missions > .bar { grid-column: span 6; }
    .missions.open > .list { grid-column: span 6; }
    .missions.open > .detail { grid-column: span 4; }
    .missions ew-mission-detail { --ew-mission-detail-size: var(--_detail); min-block-size: 0; }
  }
  /* From here on a table across the whole width would be more gap than figure. */
  @container dashboard (min-width: 106rem) {
    .missions > .pie { grid-column: span 3; }
    .missions > .bar { grid-column: span 7; }
    .missions > :is(.list, .impact, .leaderboard, .demographics), .missions.open > :is(.list, .detail) { grid-column: span 5; }
    .missions.open > .demographics { grid-column: 1 / -1; }
  }
`;
