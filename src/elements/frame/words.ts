// The sentence, the advice and the code for each kind of error: pure.
import type { AnalyticsError } from '../../data/index.js';
import type { Language } from '../../i18n/index.js';

export interface ErrorWords {
  /** What happened. */
  sentence: string;
  /** What to do. */
  hint: string;
  /** For the page's author and support; never holds a token. */
  code: string;
}

export function errorWords(error: AnalyticsError, words: Language['frame'], what: string): ErrorWords {
  const code = ['EW', error.kind, error.status, error.requestId].filter(Boolean).join(' · ');
  switch (error.kind) {
    case 'misconfigured':
      return { sentence: words['error.misconfigured'](error.attribute ?? '?'), hint: words['error.ask'], code };
    case 'notFound':
      return { sentence: words['error.notFound'](what), hint: words['error.notFound.hint'], code };
    case 'contract':
      return { sentence: words['error.contract'], hint: words['error.contract.hint'](error.path ?? ''), code };
    case 'offline':
    case 'unauthorized':
    case 'forbidden':
      return { sentence: words[`error.${error.kind}`], hint: words[`error.${error.kind}.hint`], code };
    default:
      return { sentence: words[`error.${error.kind}`], hint: words['error.wait'], code };
  }
}
