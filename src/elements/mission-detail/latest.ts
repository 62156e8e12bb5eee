// Who completed a mission last, with the way to each profile. Templates only.
import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatTime } from '../../format/index.js';
import { safeLink } from '../shared/safe-link.js';
import type { DetailContext } from './lines.js';

export interface LatestOptions {
  profileUrl: string | undefined;
  /** True where all are shown. */
  whole: boolean;
  level: number;
  unfold: (event: Event) => void;
  open: (event: Event, customer: string, name: string | null) => void;
}

/** As many are shown at first. */
const first = 5;

export function latest(context: DetailContext, options: LatestOptions): TemplateResult | typeof nothing {
  const { data, words, locale } = context;
  if (data.latest?.length === 0) return nothing;
  const shown = options.whole ? data.latest : data.latest?.slice(0, first);
  const hasMore = (data.latest?.length ?? 0) > first;
  return html`<section class="section" part="latest" aria-labelledby="latest-heading">
    <div id="latest-heading" class="section-heading" role="heading" aria-level=${options.level}>${words['latest.heading']}</div>
    ${shown ? html`<ol class="latest" id="latest" role="list">${shown.map((completion) => row(completion, context, options))}</ol>` : html`<p class="note">${words['latest.hidden']}</p>`}
    ${hasMore
      ? html`<button type="button" class="button link" part="more" aria-expanded=${options.whole ? 'true' : 'false'} aria-controls="latest" @click=${options.unfold}
          >${options.whole ? words['latest.fewer'] : words['latest.all'](formatCount(data.latest!.length, locale))}</button>`
      : nothing}
  </section>`;
}

function row({ customer, name, at }: NonNullable<DetailContext['data']['latest']>[number], { data, words, locale }: DetailContext, { profileUrl, open }: LatestOptions): TemplateResult {
  const label = words['profile'](name ?? words['latest.nameless']);
  const link = safeLink(profileUrl, 'customer', customer);
  const use = (event: Event) => open(event, customer, name);
  return html`<li class="completion" part="completion">
    <span class=${name === null ? 'who muted' : 'who'}><bdi>${name ?? words['latest.nameless']}</bdi></span>
    <time class="at" datetime=${at}><bdi>${formatTime(at, locale, data.zone, 'date-time')}</bdi></time>
    ${link
      ? html`<a class="button link profile" part="profile" href=${link} aria-label=${label} @click=${use}>${words['profile.short']}</a>`
      : html`<button type="button" class="button link profile" part="profile" aria-label=${label} @click=${use}>${words['profile.short']}</button>`}
  </li>`;
}
