// The types of module that the library knows, in the order of its documentation, and whatever a page has added.
import { appointments } from './appointments.js';
import { codeEntry } from './code-entry.js';
import { coupon } from './coupon.js';
import { decision } from './decision.js';
import type { ModuleDeclaration } from './declaration.js';
import { giveaway } from './giveaway.js';
import { instantWin } from './instant-win.js';
import { loyaltyPoints } from './loyalty-points.js';
import { nps } from './nps.js';
import { optIn } from './opt-in.js';
import { personalData } from './personal-data.js';
import { quiz } from './quiz.js';
import { addedModule } from './registry.js';
import { rewards } from './rewards.js';
import { shareLink } from './share-link.js';
import { signIn } from './sign-in.js';
import { webPush } from './web-push.js';

export type * from './declaration.js';
export * from './reading.js';
export { addModule, onModules } from './registry.js';
export { moduleWords, typeName } from './words.js';

export const modules: readonly ModuleDeclaration[] = [
  webPush, shareLink, nps, signIn, decision, loyaltyPoints, rewards, optIn, quiz, instantWin, giveaway, coupon, appointments, codeEntry, personalData,
];

/** The declaration of a type, whatever its letter case; undefined for one that nobody has declared. */
export function moduleOf(type: string): ModuleDeclaration | undefined {
  const key = type.toLowerCase();
  return modules.find((declaration) => declaration.type === key) ?? addedModule(key);
}
