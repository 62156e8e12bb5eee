// Reports by mail as one part of the endpoint: service for the routes, links, previews, and the scheduler where there is a mail server.
import { hash } from 'node:crypto';
import { wordsIn, type Language } from 'engagement-widgets/i18n';
import { today } from 'engagement-widgets/format';
import type { Log } from '../http/log.js';
import { ProblemError } from '../problems.js';
import { experienceNamed } from '../queries/chat/catalog.js';
import type { Queries } from '../queries.types.js';
import type { Store } from '../store/port.js';
import { askFigures, contentOf, SharedFigures } from './content.js';
import { keyOf } from './deliveries.js';
import { htmlOf, textOf } from './mail.js';
import { createMailer, type Mail, type MailSettings } from './mailer.js';
import type { Slot } from './schedule.js';
import { Scheduler } from './scheduler.js';
import { createService, type ReportService } from './service.js';
import { tokenOf } from './registers.js';
import { allSubscriptions, endSubscription, type Subscription, type Whose } from './subscriptions.js';
import { createTickets } from './tickets.js';

export interface ReportSettings {
  /** Absent: subscriptions are kept, nothing is sent. */
  mail?: MailSettings;
  /** Milliseconds between two looks at what is due; 0 for none by itself. */
  everyMs?: number;
}

export interface Reports {
  readonly service: ReportService;
  /** HTML of the mail that a ticket is for. @throws ProblemError `not-found` */
  preview(ticket: string): Promise<string>;
  /** Whose language a link of a mail speaks. @throws ProblemError `not-found` */
  reader(ticket: string): Promise<{ locale: string; words: Language }>;
  /** Ends the subscription that a link of a mail is for. @throws ProblemError `not-found` */
  unsubscribe(ticket: string): Promise<void>;
  /** Sends what is due now. */
  tick(): Promise<void>;
  stop(graceMs: number): Promise<void>;
}

interface Surroundings {
  store: Store;
  queries: Queries;
  now: () => Date;
  log: Log;
}

const usualPause = 20_000;

export function createReports({ mail, everyMs = usualPause }: ReportSettings, surroundings: Surroundings): Reports {
  const { store, now, log } = surroundings;
  const tickets = createTickets(store, now);
  const scheduler = mail && schedulerFor(mail, tickets, surroundings);
  log({ level: 'info', event: 'reports', sends: Boolean(mail), ...(!mail && { note: 'Subscriptions are kept, but no report is sent: set SMTP_URL, MAIL_FROM and PUBLIC_URL.' }) });
  const timer = scheduler && everyMs > 0 ? setInterval(() => void scheduler.tick(), everyMs) : undefined;
  timer?.unref();
  return {
    service: createService({ store, tickets, now, sends: Boolean(mail) }),
    async preview(text) {
      const ticket = await tickets.open('preview', text);
      await notArchived(store, ticket);
      const slot: Slot = { at: now(), day: today(ticket.zone, now()) };
      return htmlOf(await contentOf(await askFigures(surroundings, ticket, slot), ticket), {});
    },
    async reader(text) {
      const { locale } = await tickets.open('unsubscribe', text);
      return { locale, words: await wordsIn(locale) };
    },
    async unsubscribe(text) {
      const { report } = await tickets.open('unsubscribe', text);
      const found = (await allSubscriptions(store)).find((subscription) => nameOf(subscription) === report);
      // Whoever has left already, or clicks twice, has what they want.
      if (found) await endSubscription(store, found, now());
    },
    tick: async () => scheduler?.tick(),
    async stop(graceMs) {
      clearInterval(timer);
      await scheduler?.stop(graceMs);
    },
  };
}

function schedulerFor(mail: MailSettings, tickets: ReturnType<typeof createTickets>, surroundings: Surroundings): Scheduler {
  const { store, now, log } = surroundings;
  const figures = new SharedFigures(surroundings);
  const compose = async (subscription: Subscription, slot: Slot): Promise<Mail> => {
    await notArchived(store, subscription);
    const content = await contentOf(await figures.ask(subscription, slot), subscription);
    const ticket = await tickets.seal('unsubscribe', { report: nameOf(subscription), locale: subscription.locale });
    const unsubscribe = `${mail.publicUrl.replace(/\/+$/, '')}/v1/reports/unsubscribe/${ticket}`;
    const { locale, subject } = content;
    return { to: subscription.email, subject, text: textOf(content, { unsubscribe }), html: htmlOf(content, { unsubscribe }), locale, unsubscribe, id: hash('sha256', keyOf(subscription, slot.at)).slice(0, 40) };
  };
  return new Scheduler({ store, mailer: createMailer(mail), compose, now, log });
}

const nameOf = ({ tenant, subscriber, experience }: Whose): string => tokenOf('report', tenant, subscriber, experience);

/** @throws ProblemError `not-found` */
async function notArchived(store: Store, { tenant, experience }: { tenant: string; experience: string }): Promise<void> {
  const { archived } = await experienceNamed(store, tenant, experience);
  if (archived) throw new ProblemError('not-found', { detail: 'The experience is archived: no report of it is sent.' });
}
