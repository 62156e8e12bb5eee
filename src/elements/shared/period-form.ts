// Dates of one's own for the period picker: two native date fields with their calendar. Loaded on first use.
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, rangeFault, type RangeFault } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';

export interface PeriodFormParts {
  words: Language['period'];
  locale: string;
  /** Both days included. */
  from: string;
  last: string;
  today: string;
  firstDay: string | null;
  fault: RangeFault | null;
  onShow: (from: string, last: string) => void;
  onFault: (fault: RangeFault) => void;
}

export function periodForm(parts: PeriodFormParts): TemplateResult {
  const { words, fault } = parts;
  const onSubmit = (event: SubmitEvent) => submit(event, parts);
  return html`<form class="form" part="form" novalidate aria-label=${words['form.label']} @submit=${onSubmit}>
    ${field('from', parts, words['form.from'], parts.from)} ${field('last', parts, words['form.to'], parts.last)}
    <button class="button" part="show" type="submit">${words['form.show']}</button>
    <p id="fault" class="fault" role="alert">${fault ? faultText(fault, parts) : ''}</p>
  </form>`;
}

function field(name: 'from' | 'last', { today, firstDay, fault }: PeriodFormParts, label: string, value: string): TemplateResult {
  const isWrong = fault !== null && (fault === 'from-missing') === (name === 'from');
  return html`<label class="field"
    ><span>${label}</span>
    <input class="date" part="date" type="date" name=${name} min=${firstDay ?? nothing} max=${today} .value=${value} aria-invalid=${isWrong ? 'true' : 'false'} aria-describedby="fault"
  /></label>`;
}

function faultText(fault: RangeFault, { words, today, locale }: PeriodFormParts): string {
  return fault === 'future' ? words['fault.future'](formatDate(today, locale, 'long')) : words[`fault.${fault}`];
}

function submit(event: SubmitEvent, { today, onShow, onFault }: PeriodFormParts): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const valueOf = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
  const [from, last] = [valueOf('from'), valueOf('last')];
  const fault = rangeFault(from, last, today);
  if (!fault) return onShow(from, last);
  onFault(fault);
  (form.elements.namedItem(fault === 'from-missing' ? 'from' : 'last') as HTMLInputElement).focus();
}
