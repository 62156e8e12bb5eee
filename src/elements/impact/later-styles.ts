// How what stands around the impact table looks. Adopted when it is loaded.
import { css } from 'lit';

export const partsStyles = css`
  /* Room for the focus ring, and both tables at their full height. */
  .body:has(> .panel) { margin: calc(var(--_space) * -1); padding: var(--_space); }
  .panel-body > .grid-scroller { flex: none; }
  .choice { display: flex; justify-content: flex-end; align-items: flex-start; font-size: var(--_size-12); color: var(--_muted); }
  .choice label { display: flex; gap: calc(var(--_space) * 2); align-items: center; }
  select { min-block-size: calc(var(--_space) * 8); max-inline-size: 100%; padding-inline: calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: var(--_text); font: inherit; font-size: var(--_size-13); }
  details { margin-block-start: calc(var(--_space) * 3); }
  summary { inline-size: fit-content; padding-block: var(--_space); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); font-weight: 600; cursor: pointer; }
  .closeness { display: flex; flex-direction: column; gap: calc(var(--_space) * 2); padding-block: calc(var(--_space) * 2) calc(var(--_space) * 3); font-size: var(--_size-13); }
  .advice { margin-block-start: calc(var(--_space) * 3); padding-block-start: calc(var(--_space) * 3); border-block-start: 1px solid var(--_grid); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .advice-heading, .advice-title { margin: 0; font-weight: 600; }
  .advice ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_size) * 16)), 1fr)); gap: calc(var(--_space) * 3) calc(var(--_space) * 6); margin: calc(var(--_space) * 2) 0 0; padding: 0; list-style: none; }
  .advice-title { font-weight: 500; }
  .advice-text { margin: 0 0 calc(var(--_space) * 2); max-inline-size: 60ch; color: var(--_muted); }
  .export-line { position: sticky; inset-block-end: 0; z-index: 2; display: flex; gap: calc(var(--_space) * 3); align-items: center; margin: calc(var(--_space) * 3) 0 0; padding: var(--_space) calc(var(--_space) * 3); border: 1px solid var(--_border); border-radius: var(--_radius-small); background: var(--_surface); font-size: var(--_size-12); line-height: calc(var(--_space) * 4.5); }
  .export-line > span { flex: 1; min-inline-size: 0; }
`;

export const closenessStyles = css`
  .closeness-text { margin: 0; line-height: calc(var(--_space) * 5); max-inline-size: 72ch; }
  .closeness-text.strong { font-weight: 600; }
  .closeness .plot { flex: none; block-size: calc(var(--_space) * 52); }
  .closeness .grid .word { min-inline-size: calc(var(--_size) * 6); }
`;
