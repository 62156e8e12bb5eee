// What opens under "Change": how often, when and in which zone the report comes, where it goes, what became of the last one. Loaded on first use. Templates only.
import { html, nothing, type TemplateResult } from 'lit';
import { reportFrequencies, type Report, type ReportChange } from '../../contract/index.js';
import { formatHour, formatTime, formatWeekday } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';

export interface PanelParts {
  words: Language['bell'];
  locale: string;
  /** Undefined until it came. */
  report: Report | undefined;
  failed: boolean;
  busy: boolean;
  /** What is typed, where it differs from what is kept. */
  draft: ReportChange;
  /** Whole address of the preview; undefined where there is none that may be opened. */
  preview: string | undefined;
  /** Why saving did not work. */
  fault: string;
  onDraft: (change: ReportChange) => void;
  onSave: (change: ReportChange) => void;
  onCancel: () => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 7];

export function panel(parts: PanelParts): TemplateResult {
  const { words, report, failed } = parts;
  return html`<h2 id="panel-title">${words['bell.form.title']}</h2>
    ${report ? form(report, parts) : html`<p role="status">${words[failed ? 'bell.form.failed' : 'bell.form.loading']}</p>`}`;
}

export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name })) && !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

function form(report: Report, parts: PanelParts): TemplateResult {
  const { words, draft, fault, busy, preview, onCancel } = parts;
  const frequency = draft.frequency ?? report.frequency;
  const hasZone = isZone(draft.zone ?? report.zone);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) submit(event.currentTarget as HTMLFormElement, report, parts);
  };
  return html`<form novalidate @submit=${onSubmit}>
    <div class="fields">
      ${choice('frequency', words['bell.form.frequency'], frequency, reportFrequencies.map((id) => [id, words[`bell.form.${id}`]]), parts)}
      ${frequency === 'weekly' ? choice('weekday', words['bell.form.weekday'], draft.weekday ?? report.weekday, weekdays.map((day) => [day, formatWeekday(day, parts.locale)]), parts) : nothing}
      ${choice('hour', words['bell.form.hour'], draft.hour ?? report.hour, hours.map((hour) => [hour, formatHour(hour, parts.locale)]), parts)}
      <label for="zone">${words['bell.form.zone']}</label>
      <input class="field" id="zone" name="zone" list="zones" autocomplete="off" spellcheck="false" .value=${draft.zone ?? report.zone} aria-invalid=${hasZone ? 'false' : 'true'} aria-describedby="fault"
        @change=${(event: Event) => parts.onDraft({ ...draft, zone: (event.target as HTMLInputElement).value.trim() })} />
      <datalist id="zones">${zones().map((zone) => html`<option value=${zone}></option>`)}</datalist>
      <p id="fault" class="fault" role="alert"><bdi>${fault || (hasZone ? '' : words['bell.form.zone.wrong'])}</bdi></p>
    </div>
    ${facts(report, parts)}
    <div class="actions">
      ${preview ? html`<a class="preview" part="preview" href=${preview} target="_blank" rel="noopener noreferrer">${words['bell.form.preview']}</a>` : nothing}
      <button type="button" class="button" part="cancel" @click=${onCancel}>${words['bell.form.cancel']}</button>
      <button type="submit" class="button primary" part="save" aria-disabled=${busy ? 'true' : 'false'}>${words['bell.form.save']}</button>
    </div>
  </form>`;
}

type Choice = 'frequency' | 'weekday' | 'hour';

function choice(name: Choice, label: string, chosen: string | number, options: readonly (readonly [string | number, string])[], { draft, onDraft }: PanelParts): TemplateResult {
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    onDraft({ ...draft, [name]: name === 'frequency' ? value : Number(value) });
  };
  return html`<label for=${name}>${label}</label>
    <select class="field" id=${name} name=${name} @change=${onChange}>${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}</select>`;
}

function submit(form: HTMLFormElement, report: Report, { draft, onSave }: PanelParts): void {
  // A field that is still being typed in has told nobody yet.
  const zone = (form.elements.namedItem('zone') as HTMLInputElement).value.trim();
  if (isZone(zone)) return onSave({ frequency: report.frequency, hour: report.hour, weekday: report.weekday, ...draft, zone });
  (form.elements.namedItem('zone') as HTMLInputElement).focus();
}

function facts(report: Report, { words, locale }: PanelParts): TemplateResult {
  const { address, next, last, zone, sends } = report;
  const time = (moment: string) => formatTime(moment, locale, zone, 'date-time');
  const lastText = last ? words[`bell.form.last.${last.state}`](time(last.at)) : words['bell.form.last.none'];
  return html`<dl class="facts">
    <dt>${words['bell.form.to']}</dt><dd part="address"><bdi>${address}</bdi></dd>
    <dt>${words['bell.form.next']}</dt><dd part="next"><bdi>${sends === false ? words['bell.form.notSent'] : next ? time(next) : '–'}</bdi></dd>
    <dt>${words['bell.form.last']}</dt><dd part="last"><bdi>${lastText}</bdi></dd>
  </dl>`;
}

let known: readonly string[] | undefined;

/** Named zones for the field to offer; none where the browser cannot say. */
function zones(): readonly string[] {
  return (known ??= typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []);
}
