// What the panel's CRM would get when customers are exported from the impact table. Sends nothing anywhere.
import type { SegmentExportDetail } from 'engagement-widgets';

/** As many are shown of those that would be sent. */
const shown = 3;

const element = (id: string): HTMLElement | null => document.getElementById(id);

function say(what: string, records = ''): void {
  const [box, line, list] = [element('crm'), element('crm-what'), element('crm-records')];
  if (!box || !line || !list) return;
  box.hidden = false;
  line.textContent = what;
  list.textContent = records;
  list.hidden = records === '';
}

async function show({ property, clients, customers }: SegmentExportDetail): Promise<void> {
  say(`Asking for ${clients.toLocaleString('en')} customers …`);
  try {
    const all = await customers();
    say(`The CRM would get ${all.length.toLocaleString('en')} customers with the property ${property}. The first of them:`, all.slice(0, shown).map((customer) => JSON.stringify(customer, null, 1)).join('\n'));
  } catch (error) {
    say(error instanceof Error ? error.message : 'The customers could not be had.');
  }
}

export function startCrm(): void {
  element('missions')?.addEventListener('ew-segment-export', (event) => void show(event.detail));
  element('crm-close')?.addEventListener('click', () => element('crm')?.setAttribute('hidden', ''));
}
