// German words of missions: by type, by day, in three figures. Typed by English: a missing key does not compile.
import type * as en from './en.js';
import { plural } from './plural.js';

export const missions: typeof en.missions = {
  'missions.type.classic': 'Klassisch',
  'missions.type.content': 'Inhalt',
  'missions.type.opinion': 'Meinung',
  'missions.type.engagement': 'Engagement',
  'missions.pie.heading': 'Missionen nach Art',
  'missions.bar.heading': 'Missionen nach Tag',
  'missions.count': (n, formatted) => `${formatted} ${plural(n, 'erfüllte Mission', 'erfüllte Missionen')}`,
  'missions.people': (n, formatted) => `${formatted} ${plural(n, 'Kunde', 'Kunden')}`,
  'missions.unit': (n) => plural(n, 'Mission', 'Missionen'),
  'missions.empty': 'Zahlen erscheinen hier, sobald in diesem Zeitraum jemand eine Mission erfüllt.',
  'missions.point': (type, count, share) => `${type}: ${count}, ${share}`,
  'missions.day.type': (day, type, count) => `${day}, ${type}: ${count}`,
  'missions.day.total': (day, count, types) => `${day}: ${count}. ${types}`,
  'missions.unfinished': (day) => `${day} ist noch nicht vorbei und ist schraffiert`,
  'missions.unfinished.tip': (time) => `noch nicht vorbei, gezählt bis ${time}`,
  'missions.pie.summary': (total, types) => `${total} erfüllte Missionen. ${types}.`,
  'missions.bar.summary': (total, days, most, day) => `${total} erfüllte Missionen an ${days} Tagen; die meisten, ${most}, am ${day}.`,
  'missions.column.type': 'Art',
  'missions.column.day': 'Tag',
  'missions.column.count': 'Erfüllte Missionen',
  'missions.column.people': 'Kunden',
  'missions.column.share': 'Anteil',
  'missions.column.before': 'Vorher',
  'missions.column.change': 'Änderung',
  'missions.column.shareChange': 'Änderung des Anteils in Punkten',
  'missions.column.total': 'Gesamt',
  'missions.column.unfinished': 'Noch nicht vorbei',
  'missions.explain.count': 'Eine Mission zählt einmal für jede Erfüllung durch einen Kunden; widerrufene sind nicht dabei. Nach dem Zeitpunkt der Erfüllung.',
  'missions.explain.share': 'Missionen der Art ÷ alle erfüllten Missionen. Beschriftungen sind so gerundet, dass sie zusammen 100 ergeben; Tabelle und Datei enthalten die genauen Werte.',
  'missions.explain.change': 'Missionen der Art im Zeitraum gegen gleich viele Tage davor, in Prozent. Bei weniger als 30 vorher steht nur der Unterschied; was auch Zufall sein kann, ist keine klare Änderung.',
  'missions.explain.shareChange': (type) => `Änderung des Anteils: ${type}`,
  'missions.explain.day': 'Kalendertage in der Zeitzone unten. Ein Tag ohne Erfüllung ist als null gezeichnet.',
};

export const indicators: typeof en.indicators = {
  'heading': 'Missionen auf einen Blick',
};
