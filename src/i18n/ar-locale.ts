// Arabic words with the digits of the reader's country. Imports nothing else of ours.
import * as ar from './ar.js';
import { inDigitsOf } from './digits.js';
import type { Language } from './index.js';

export const wordsFor = (locale: string): Language => inDigitsOf(ar, locale);
