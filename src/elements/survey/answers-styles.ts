// How written answers look. Uses the private tokens of theme.
import { css } from 'lit';

export const answersStyles = css`
  :host { block-size: var(--ew-nps-answers-size, calc(var(--_size) * 32)); }
  .tools { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); align-items: center; margin-block-end: calc(var(--_space) * 2); }
  .groups { display: flex; flex-wrap: wrap; gap: var(--_space); }
  .groups .button { padding-inline: calc(var(--_space) * 2.5); }
  .groups .number { color: var(--_muted); font-weight: 400; }
  .groups [aria-pressed='true'] { border-color: var(--_accent); }
  .groups [aria-pressed='true'] .number { color: inherit; }
  .push { flex: 1; }
  .search { flex: 0 1 calc(var(--_size) * 14); min-inline-size: calc(var(--_size) * 8); min-block-size: calc(var(--_space) * 8); padding-inline: calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: inherit; font: inherit; font-size: var(--_size-13); }
  .answers { flex: 1; min-block-size: calc(var(--_space) * 30); margin: 0; padding: 0; overflow: auto; list-style: none; border-block-start: 1px solid var(--_grid); }
  .answers:focus-visible { outline-offset: -2px; }
  .answer { padding: calc(var(--_space) * 2.5) calc(var(--_space) * 1.5); border-block-end: 1px solid var(--_grid); }
  .answer p { margin: 0; }
  .meta { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 2); align-items: center; font-size: var(--_size-12); line-height: calc(var(--_space) * 5); color: var(--_muted); }
  .meta .score { color: var(--_text); font-weight: 600; }
  .meta time { margin-inline-start: auto; white-space: nowrap; }
  .words { max-inline-size: 80ch; text-align: -webkit-match-parent; text-align: match-parent; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); white-space: pre-line; }
  .below { display: flex; justify-content: space-between; align-items: center; gap: calc(var(--_space) * 2); font-size: var(--_size-12); }
  .below > :last-child { margin-inline-start: auto; }
  .below .fits { color: var(--_muted); padding-block-start: calc(var(--_space) * 2); }
  .download-line { margin: 0 0 calc(var(--_space) * 2); font-size: var(--_size-12); line-height: calc(var(--_space) * 5); }
  @container card (inline-size < 30rem) {
    .groups .swatch, .push { display: none; }
    .groups .button { padding-inline: calc(var(--_space) * 1.75); }
    .search { flex: 1 1 calc(var(--_size) * 8); }
  }
  @media print {
    :host { block-size: auto; }
    .answers { overflow: visible; }
  }
`;
