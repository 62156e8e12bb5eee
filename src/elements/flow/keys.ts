// Which step a key means in the picture, and how keys move within the toolbar. Loaded on first use.
import type { Step } from '../../flow/index.js';

/** The step of a key in the picture; undefined for keys that mean nothing there. */
export function stepOf(key: string, isRightToLeft: boolean): Step | undefined {
  const [onward, backward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const steps: Record<string, Step> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last', [onward]: 'onward', [backward]: 'backward' };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}

/** Makes one of the tools the toolbar's tab stop. */
export function rove(tools: readonly HTMLElement[], current: Element): void {
  if (tools.includes(current as HTMLElement)) for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1;
}

/** Arrow keys, Home and End within the toolbar. */
export function stepInToolbar(event: KeyboardEvent, tools: readonly HTMLElement[], target: Element, isRightToLeft: boolean): void {
  const at = tools.indexOf(target as HTMLElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || keepsKey(event.key, target)) return;
  const step = stepOf(event.key, isRightToLeft);
  const to = { onward: at + 1, backward: at - 1, first: 0, last: tools.length - 1, next: undefined, previous: undefined }[step ?? 'next'];
  if (to === undefined) return;
  event.preventDefault();
  tools[(to + tools.length) % tools.length]?.focus();
}

/** Inside a text the arrows move the caret, until it stands at the end they point to. */
function keepsKey(key: string, target: Element): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (key === 'Home' || key === 'End') return value !== '';
  return key === 'ArrowLeft' ? start !== 0 || end !== 0 : key === 'ArrowRight' ? start !== value.length : false;
}
