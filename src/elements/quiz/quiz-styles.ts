// How the questions of a quiz look. Uses the private tokens of theme.
import { css } from 'lit';

export const quizStyles = css`
  :host { block-size: var(--ew-quiz-questions-size, calc(var(--_size) * 32)); }
  .totals { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2) calc(var(--_space) * 5); align-items: baseline; margin-block-end: calc(var(--_space) * 3); }
  .totals p { margin: 0; }
  .figure { font-size: var(--_size-28); font-weight: 600; line-height: calc(var(--_space) * 8); letter-spacing: -0.01em; }
  .totals .whole { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 2); align-items: baseline; }
  .total { color: var(--_muted); font-size: var(--_size-13); }
  .total .value { color: var(--_text); font-weight: 600; }
  .totals .button { margin-inline-start: auto; }
  .questions { flex: 1; min-block-size: calc(var(--_space) * 30); margin: 0; padding: 0; overflow: auto; list-style: none; border-block-start: 1px solid var(--_grid); }
  .questions:focus-visible { outline-offset: -2px; }
  .question { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 calc(var(--_space) * 4); padding: calc(var(--_space) * 3) calc(var(--_space) * 1.5); border-block-end: 1px solid var(--_grid); }
  .question p { margin: 0; }
  .question > .words { text-align: -webkit-match-parent; text-align: match-parent; font-size: var(--_size-13); font-weight: 600; line-height: calc(var(--_space) * 5); }
  .question .share { text-align: end; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .question .share strong { font-weight: 600; }
  .question .about { font-size: var(--_size-12); line-height: calc(var(--_space) * 5); color: var(--_muted); }
  .question .file { justify-self: end; align-self: start; font-size: var(--_size-12); }
  .answers { grid-column: 1 / -1; display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 0 calc(var(--_space) * 3); max-inline-size: calc(var(--_size) * 44); margin: var(--_space) 0 0; padding: 0; list-style: none; }
  .answer { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; align-items: center; padding-block: calc(var(--_space) * 0.75); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .answer .label { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 1.5); align-items: center; min-inline-size: 0; }
  .answer .words { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  .mark { display: inline-flex; gap: calc(var(--_space) * 0.75); align-items: center; color: var(--_positive); font-size: var(--_size-12); font-weight: 600; white-space: nowrap; }
  .mark svg { inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); fill: none; stroke: currentcolor; stroke-width: 2; }
  .answer .bar { grid-column: 1 / -1; inline-size: 100%; block-size: calc(var(--_space) * 1.5); border-radius: calc(var(--_radius) * 0.375); background: var(--_hover); fill: var(--_option-1); forced-color-adjust: none; }
  .answer .bar:dir(rtl) { transform: scaleX(-1); }
  .answer.right .bar { fill: var(--_positive); }
  .answer.other .bar { fill: var(--_missing); }
  @container card (inline-size < 30rem) {
    .question { grid-template-columns: minmax(0, 1fr); }
    .question > .words { grid-row: 1; }
    .question > .share { text-align: start; }
    .question > .file { justify-self: start; }
    .question > .answers { grid-row: 5; }
  }
  @media print {
    :host { block-size: auto; }
    .questions { overflow: visible; }
  }
`;
