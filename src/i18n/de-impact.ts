// German words of the impact of missions on orders. Typed by English: a missing key does not compile.
import type * as en from './en.js';
import { plural } from './plural.js';

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
  'impact.row.none': '0 (keine Mission)',
  'impact.row.more': (missions) => `${missions} oder mehr`,
  'impact.currencies': (shown, others) => `Nur Bestellungen in ${shown}. Es gibt auch Bestellungen in ${others}; sie werden nicht addiert`,
  'impact.refunds': (amount) => `Umsatz nach Abzug von Erstattungen über ${amount}`,
  'impact.summary': (rows, customers, none) => `Tabelle mit ${rows} Zeilen für ${customers} aktive Kunden, davon ${none} ohne Mission.`,
};

export const impactTwin: typeof en.impactTwin = {
  'column.orders': 'Bestellungen',
  'column.buyers': 'Kunden mit Bestellung',
  'column.revenue': 'Umsatz',
  'column.refunds': 'Erstattungen',
  'column.low': 'Umsatz je Kunde, wahrscheinlich ab',
  'column.high': 'Umsatz je Kunde, wahrscheinlich bis',
  'explain.revenuePerCustomer': 'Umsatz nach Erstattungen ÷ alle Kunden der Zeile, auch die ohne Bestellung. Missionen und Bestellungen zählen beide im Zeitraum.',
  'explain.basket': 'Umsatz nach Erstattungen ÷ Bestellungen der Zeile. Eine Zeile ohne Bestellungen hat keinen Warenkorb. Warenkorb × Bestellungen je Kunde ist Umsatz je Kunde.',
  'explain.averageOrders': 'Bestellungen ÷ alle Kunden der Zeile.',
  'explain.breakdown': 'Kunden der Zeile ÷ Kunden aller gezeigten Zeilen. Zeile 0 sind aktive Kunden ohne Mission: mit Bestellung, Besuch oder Mission im Jahr vor dem Ende des Zeitraums.',
  'explain.more': 'Ab der Zahl von Missionen, nach der jede Zeile unter 30 Kunden hat, stehen die Zeilen zusammen.',
  'segment.heading': 'Kunden nach Zahl der Missionen',
  'segment.column.customer': 'Kunde',
  'segment.column.name': 'Name',
  'segment.column.email': 'E-Mail',
};
