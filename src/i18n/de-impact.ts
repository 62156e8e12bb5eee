// German words of the impact of missions on orders. Typed by English: a missing key does not compile.
import type * as en from './en.js';
import { plural } from './plural.js';

export * from './de-impact-later.js';

export const impact: typeof en.impact = {
  'impact.heading': 'Wirkung der Missionen',
  'impact.count': (customers, formatted) => `${formatted} ${plural(customers, 'aktiver Kunde', 'aktive Kunden')}`,
  'impact.empty': (currency) => `Keine Daten in ${currency}. Wählen Sie eine andere Währung oder einen Zeitraum mit Bestellungen.`,
  'impact.empty.hint': 'Füllt sich, sobald Kunden in diesem Zeitraum Missionen abschließen oder etwas bestellen.',
  'impact.column.missions': 'Missionen',
  'impact.column.clients': 'Kunden',
  'impact.column.breakdown': 'Anteil',
  'impact.column.revenuePerCustomer': 'Umsatz je Kunde',
  'impact.column.basket': 'Mittlerer Warenkorb',
  'impact.column.averageOrders': 'Bestellungen je Kunde',
  'impact.column.refunds': 'Erstattungen',
  'impact.column.segment': 'Segment',
  'impact.row.none': '0 (keine Mission)',
  'impact.row.more': (missions) => `${missions} oder mehr`,
  'impact.missions': (missions, formatted, andMore) => (missions === 0 && !andMore ? 'keiner Mission' : `${formatted}${andMore ? ' oder mehr' : ''} ${plural(missions, andMore ? 'Missionen' : 'Mission', 'Missionen')}`),
  'impact.segment': (customers, missions) => `Kunden mit ${missions} exportieren: ${customers}`,
  'impact.segment.short': 'Exportieren',
  'impact.currencies': (shown, others) => `Nur Bestellungen in ${shown}. Es gibt auch Bestellungen in ${others}; sie werden nicht addiert`,
  'impact.refunds': (amount) => `Umsatz nach Abzug von Erstattungen über ${amount}`,
  'impact.summary': (rows, rowsText, customers, none) => `Tabelle mit ${rowsText} ${plural(rows, 'Zeile', 'Zeilen')} für ${customers} aktive Kunden, davon ${none} ohne Mission.`,
};
