// Hands mails to an SMTP server, and tells what is known of each: accepted, refused for now, refused for good, or not known.
import { Transform, type TransformCallback } from 'node:stream';
import { createTransport } from 'nodemailer';

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl: string;
  /** Such as `Reports <reports@example.com>`. */
  from: string;
  /** Address under which mail readers reach this endpoint, before `/v1`. */
  publicUrl: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Language of the mail. */
  locale: string;
  /** Address that ends the subscription by a POST. */
  unsubscribe: string;
  /** Equal for the same mail, so that a mailbox would know a second one. */
  id: string;
}

/** `unknown`: the server had all of it, and no answer came. Sending it again might send it twice. */
export type Outcome = { state: 'accepted' } | { state: 'refused' | 'rejected' | 'unknown'; /** For the log: never the server's words, which may quote the address. */ code: string };

export interface Mailer {
  /** Never rejects. */
  send(mail: Mail): Promise<Outcome>;
  /** Breaks off what is under way. */
  close(): void;
}

const second = 1_000;
const patience = { connectionTimeout: 15 * second, greetingTimeout: 15 * second, socketTimeout: 60 * second, dnsTimeout: 15 * second };
export const connections = 4;

export function createMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: connections, ...patience, disableFileAccess: true, disableUrlAccess: true });
  transport.use('stream', (mail, done) => {
    const whole = (mail.data as { whole?: () => void }).whole;
    mail.message.transform(() => new EndWatch(() => whole?.()));
    done();
  });
  const stop = new AbortController();
  return {
    async send(mail) {
      let isWhole = false;
      try {
        await transport.sendMail({ ...messageOf(mail, from), whole: () => (isWhole = true), signal: stop.signal } as object);
        return { state: 'accepted' };
      } catch (error) {
        return outcomeOf(error, isWhole);
      }
    },
    close() {
      stop.abort();
      transport.close();
    },
  };
}

/** Tells when the last piece has gone out. */
class EndWatch extends Transform {
  readonly #ended: () => void;

  constructor(ended: () => void) {
    super();
    this.#ended = ended;
  }

  override _transform(chunk: unknown, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.#ended();
    done();
  }
}

function messageOf({ to, subject, text, html, locale, unsubscribe, id }: Mail, from: string): object {
  return {
    from,
    // An object, so that nothing in it is read as a list of addresses.
    to: { name: '', address: to },
    subject, text, html,
    messageId: `<${id}@${domainOf(from)}>`,
    headers: {
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
    },
  };
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';

function outcomeOf(error: unknown, isWhole: boolean): Outcome {
  const { code, responseCode } = Object(error) as { code?: string; responseCode?: number };
  const shown = String(responseCode ?? code ?? 'unknown');
  if (responseCode === undefined) return { state: isWhole ? 'unknown' : 'refused', code: shown };
  // A refused sign-in is the operator's to mend, not the reader's address.
  return { state: responseCode >= 500 && code !== 'EAUTH' ? 'rejected' : 'refused', code: shown };
}
