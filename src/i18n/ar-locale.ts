// Arabic words with the digits of the reader's country, and names kept apart in them. Imports nothing else of ours.
import * as ar from './ar.js';
import { rightToLeft } from './bidi.js';
import { inDigitsOf } from './digits.js';
import type { Language } from './index.js';

export const wordsFor = (locale: string): Language => inDigitsOf(rightToLeft(ar), locale);
