// What stands in links: whose report, sealed for one purpose with a key that only this store has. No token of a user, no address, nothing to read.
import { randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { ProblemError } from '../problems.js';
import type { Store } from '../store/port.js';
import { readRegister, setRegister } from './registers.js';
import type { Whose, Wish } from './subscriptions.js';

/** Seconds. Mails lie in boxes for long, a preview is looked at now. */
const lives = { unsubscribe: 400 * 86_400, preview: 600 } as const;

/** What a link of each purpose holds. */
export interface Contents {
  /** Named by a hash: the link stands in a header, whose lines are limited. */
  unsubscribe: { report: string; locale: string };
  preview: Whose & Wish;
}
export type Purpose = keyof Contents;

export interface Tickets {
  seal<P extends Purpose>(purpose: P, contents: Contents[P]): Promise<string>;
  /** @throws ProblemError `not-found` for what was not sealed here, for another purpose, or too long ago. */
  open<P extends Purpose>(purpose: P, text: string): Promise<Contents[P]>;
}

const keyBytes = 32;
const longest = 4_096;

/** The key is made once and kept in the store: links in mails outlive restarts and new secrets for tokens. */
async function keyIn(store: Store): Promise<Uint8Array> {
  const found = await readRegister(store, 'ticket-key');
  const { value } = found.term > 0 ? found : await setRegister(store, 'ticket-key', 0, randomBytes(keyBytes).toString('base64url'));
  return Buffer.from(value, 'base64url');
}

export function createTickets(store: Store, now: () => Date): Tickets {
  let key: Promise<Uint8Array> | undefined;
  const withKey = () => (key ??= keyIn(store).catch((error: unknown) => {
    key = undefined;
    throw error;
  }));
  const seconds = () => Math.floor(now().getTime() / 1000);
  return {
    async seal(purpose, contents) {
      const token = new EncryptJWT({ ...contents });
      token.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).setAudience(purpose).setExpirationTime(seconds() + lives[purpose]);
      return token.encrypt(await withKey());
    },
    async open<P extends Purpose>(purpose: P, text: string) {
      const secret = await withKey();
      try {
        if (text.length > longest) throw new Error('Too long.');
        const { payload } = await jwtDecrypt<Contents[P]>(text, secret, { audience: purpose, requiredClaims: ['exp'], currentDate: now(), keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] });
        return payload;
      } catch {
        throw new ProblemError('not-found', { detail: 'This link is not valid, or no longer.' });
      }
    },
  };
}
