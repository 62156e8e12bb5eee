// German words of followers and ages. Typed by English: a missing key does not compile.
import type * as en from './en.js';

export const demographics: typeof en.demographics = {
  'heading': 'Wer mitmacht',
};
