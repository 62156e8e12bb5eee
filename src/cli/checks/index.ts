// All checks in their order. What compares several answers is repeated where it finds something: figures may have moved in between.
import type { Session } from '../session.js';
import { checkAccess } from './access.js';
import { checkAgreement } from './agreement.js';
import { checkAnswers } from './answers.js';
import { checkCaching } from './caching.js';
import { checkCompared, checkPreviews, checkReach, checkUnknownParameters } from './compared.js';
import { checkFiles } from './files.js';
import { checkFilters } from './filters.js';
import { checkIdentities } from './identities.js';
import { checkOrigins } from './origins.js';
import { checkPaging } from './pages.js';
import { checkParameters } from './parameters.js';
import { checkDaysAndZones, checkHalves } from './periods.js';
import { checkReports } from './reports.js';
import { checkRoutes } from './routes.js';

export interface Check {
  readonly run: (session: Session) => Promise<void>;
  /** Whether it holds answers against each other that were made at different moments. */
  readonly compares: boolean;
}

const plain = (run: Check['run']): Check => ({ run, compares: false });
const comparing = (run: Check['run']): Check => ({ run, compares: true });

export const checks: readonly Check[] = [
  plain(checkAnswers),
  plain(checkIdentities),
  comparing(checkAgreement),
  comparing(checkHalves),
  comparing(checkDaysAndZones),
  comparing(checkCompared),
  comparing(checkPreviews),
  comparing(checkUnknownParameters),
  plain(checkReach),
  comparing(checkPaging),
  comparing(checkFilters),
  plain(checkParameters),
  plain(checkRoutes),
  plain(checkAccess),
  plain(checkOrigins),
  comparing(checkCaching),
  comparing(checkFiles),
  plain(checkReports),
];
