// How the period picker is laid out: rows that wrap, so that it fits any width without being told. Colours and buttons come from theme.
import { css } from 'lit';

export const periodStyles = css`
  .picker { display: flex; flex-direction: column; gap: calc(var(--_space) * 1.5); color: var(--_text); }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--_space) * 2) calc(var(--_space) * 4); }
  .presets { display: flex; flex-wrap: wrap; gap: calc(var(--_space) / 2); min-inline-size: 0; margin: 0; padding: calc(var(--_space) / 2); border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); }
  .preset { position: relative; display: flex; flex: 1 1 auto; cursor: pointer; }
  .preset input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: inherit; }
  .preset span { inline-size: 100%; text-align: center; unicode-bidi: plaintext; padding: var(--_space) calc(var(--_space) * 2.5); border-radius: calc(var(--_radius) * 0.75); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); white-space: nowrap; }
  .preset:hover span { background: var(--_hover); }
  .preset input:checked + span { background: var(--_selected); font-weight: 600; }
  .preset input:focus-visible + span { outline: 2px solid var(--_accent); outline-offset: -1px; }
  .preset input:disabled { cursor: default; }
  .preset input:disabled + span { color: var(--_muted); opacity: 0.6; background: none; }
  /* The bold words of the chosen one take their room beforehand, so that nothing moves when another is chosen. */
  .preset span::after { content: attr(data-label); display: block; block-size: 0; overflow: hidden; visibility: hidden; font-weight: 600; }
  .compare { display: inline-flex; align-items: center; gap: calc(var(--_space) * 2); min-block-size: calc(var(--_space) * 8); font-size: var(--_size-13); cursor: pointer; }
  .compare input { inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); margin: var(--_space); accent-color: var(--_accent); cursor: inherit; }
  .compare:has(:disabled) { color: var(--_muted); cursor: default; }
  .button.link[hidden] { display: inline-flex; visibility: hidden; }
  .form { display: flex; flex-wrap: wrap; align-items: end; gap: calc(var(--_space) * 2) calc(var(--_space) * 3); }
  .field { display: flex; flex-direction: column; gap: calc(var(--_space) / 2); font-size: var(--_size-12); }
  .field span { color: var(--_muted); }
  .date { min-block-size: calc(var(--_space) * 8); padding: 0 calc(var(--_space) * 2); border: 1px solid var(--_border); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: var(--_text); font: inherit; font-size: var(--_size-13); font-variant-numeric: tabular-nums; }
  .date[aria-invalid='true'] { border-color: var(--_negative); }
  .fault { flex-basis: 100%; margin: 0; font-size: var(--_size-12); color: var(--_negative); }
  .fault:empty { display: none; }
  .banner { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 calc(var(--_space) * 3); margin: 0; min-block-size: 24px; font-size: var(--_size-13); line-height: calc(var(--_space) * 6); }
  .banner span { unicode-bidi: plaintext; }
  .banner .dates { font-weight: 500; }
  @media (forced-colors: active) {
    .preset input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    .preset input:disabled + span { color: GrayText; opacity: 1; }
  }
  @media print {
    .row, .form { display: none; }
  }
`;
