// Reads and parses the body of an answer, whatever it turns out to be. Throws nothing but AnalyticsError.
import { AnalyticsError } from './errors.js';

/** Larger bodies are refused, in bytes after decompression. */
export const maxBytes = 32 * 1024 * 1024;
const maxDepth = 100;

/** The body as text, read as a stream so that an endless one is cut off. */
export async function readText(response: Response, limit = maxBytes): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      throw new AnalyticsError('contract', `The answer is larger than ${Math.round(limit / 1024 / 1024)} MB.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** How deep the brackets of a JSON text are nested, strings left out. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 92) index++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

// `__proto__` as a key survives JSON.parse as an own property, and sets a prototype once the object is copied.
const mayPollute = /__proto__|\\u005f/i;
const withoutPrototypes = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

/** Parses JSON of unknown origin. */
export function parseJson(text: string): unknown {
  const start = text.trimStart();
  if (start === '') throw new AnalyticsError('contract', 'The answer is empty.');
  if (start.startsWith('<')) throw new AnalyticsError('contract', 'The answer is HTML or XML instead of JSON. Is the endpoint’s address right?');
  if (depthOf(text) > maxDepth) throw new AnalyticsError('contract', `The answer is nested deeper than ${maxDepth} levels.`);
  try {
    return JSON.parse(text, mayPollute.test(text) ? withoutPrototypes : undefined) as unknown;
  } catch {
    throw new AnalyticsError('contract', 'The answer is no valid JSON, or was cut off.');
  }
}
