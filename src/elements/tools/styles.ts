// How menu, twin panel and explanation look. Adopted with the tools, on first use.
import { css } from 'lit';

export const toolStyles = css`
  .menu { position: fixed; inset: auto; margin: 0; min-inline-size: calc(var(--_size) * 11); padding: var(--_space); border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); font: inherit; box-shadow: 0 var(--_space) calc(var(--_space) * 4) rgb(0 0 0 / 0.16); }
  .menu-item { all: unset; box-sizing: border-box; display: block; inline-size: 100%; padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5); border-radius: var(--_radius-small); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); cursor: pointer; }
  .menu-item:hover, .menu-item:focus-visible { background: var(--_hover); }
  .menu-item:focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  .panel { flex: 1; min-block-size: 0; display: flex; flex-direction: column; gap: calc(var(--_space) * 2); }
  .panel-bar { display: flex; justify-content: space-between; align-items: center; gap: calc(var(--_space) * 2); }
  .panel-title { margin: 0; font-size: var(--_size-13); font-weight: 600; }
  .panel-body { flex: 1; min-block-size: 0; display: flex; flex-direction: column; gap: calc(var(--_space) * 3); overflow: auto; }
  .panel-body > .grid-scroller { min-block-size: min(100%, calc(var(--_space) * 40)); }
  .explain { font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .explain-figure { margin: calc(var(--_space) * 2) 0 0; font-size: var(--_size-13); font-weight: 600; }
  .explain p { margin: calc(var(--_space) / 2) 0 var(--_space); }
  .explain dl { margin: 0 0 calc(var(--_space) * 2); color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 5); }
  .explain dl div { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 2); }
  .explain dt::after { content: ':'; }
  .explain dd { margin: 0; color: var(--_text); }
  @media (forced-colors: active) {
    .menu-item:hover, .menu-item:focus-visible { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  @media print {
    .menu { display: none; }
  }
`;
