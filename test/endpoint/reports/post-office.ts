// A real SMTP server in this process, that takes mails or behaves badly: `const office = await openPostOffice(); … await office.close();`
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** `accept`; an SMTP code to answer after the mail; `hang` takes all of it and never answers; `drop` takes all of it and cuts the line. */
export type Manner = 'accept' | 'hang' | 'drop' | 451 | 550;

export interface Received {
  to: string[];
  mail: Email;
  raw: string;
}

export interface PostOffice {
  readonly url: string;
  /** Mails that were accepted, oldest first. */
  readonly received: Received[];
  /** How often a whole mail came in, accepted or not. */
  deliveries: number;
  manner: Manner;
  /** Resolves when the next whole mail is in, whatever becomes of it. */
  next(): Promise<void>;
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const sockets = new Set<Socket>();
  let waiting: (() => void)[] = [];
  const office: Omit<PostOffice, 'url' | 'close'> = { received: [], deliveries: 0, manner: 'accept', next: () => new Promise((resolve) => waiting.push(resolve)) };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      void text(stream).then(async (raw) => {
        office.deliveries += 1;
        const { manner } = office;
        if (manner === 'accept') office.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail: await PostalMime.parse(raw), raw });
        if (manner === 'accept') answer();
        else if (manner === 'drop') for (const socket of sockets) socket.destroy();
        else if (manner !== 'hang') answer(Object.assign(new Error(`${manner} not now, ${session.envelope.rcptTo[0]?.address}`), { responseCode: manner }));
        for (const resolve of waiting.splice(0)) resolve();
        waiting = [];
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return Object.assign(office, { url: `smtp://127.0.0.1:${port}`, close });
}
