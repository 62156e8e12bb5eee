/**
 * A page that tests drive alike in every engine: the part of puppeteer's page that they need, and WebKitGTK's over WebDriver.
 * @web/test-runner's commands call the same methods.
 */
import { keyCode } from './keys.js';
import type { Rect, WebDriver } from './webdriver.js';

export interface EnginePage {
  goto(url: string): Promise<unknown>;
  evaluate<T, A extends readonly unknown[]>(code: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  setViewport(size: Rect): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  readonly keyboard: Pick<import('puppeteer-core').Keyboard, 'press' | 'type' | 'down' | 'up'>;
  readonly mouse: Mouse;
}

export interface Mouse {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  click(x: number, y: number): Promise<void>;
}

/** A method stands in its object without the word that makes it a function. */
const source = (code: (...args: never[]) => unknown): string =>
  /^(async\s*)?(function\b|\(|[\w$]+\s*=>)/.test(code.toString()) ? code.toString() : `function ${code.toString()}`;

const pressed = (key: string) => [
  { type: 'keyDown', value: keyCode(key) },
  { type: 'keyUp', value: keyCode(key) },
];

export class WebDriverPage implements EnginePage {
  readonly #driver: WebDriver;
  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  goto(url: string): Promise<unknown> {
    return this.#driver.goto(url);
  }

  evaluate<T, A extends readonly unknown[]>(code: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    // Functions keep their names by a call that only tsx knows.
    return this.#driver.run(`const __name = (named) => named; return (${source(code)})(...arguments)`, args);
  }

  /** A window is larger than what it shows of the page, by as much as its bars take. */
  async setViewport({ width, height }: Rect): Promise<void> {
    const inner = () => this.#driver.run<Rect>('return { width: innerWidth, height: innerHeight }');
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const now = await inner();
      if (now.width === width && now.height === height) return;
      const outer = await this.#driver.size();
      // The window may have its new size before the page has: no window is smaller than what it shows.
      await this.#driver.resize({ width: Math.max(width, outer.width + width - now.width), height: Math.max(height, outer.height + height - now.height) });
      await new Promise((next) => setTimeout(next, 20));
    }
    const { width: is, height: high } = await inner();
    throw new Error(`The window shows ${is} × ${high} px instead of ${width} × ${height}.`);
  }

  screenshot(): Promise<Uint8Array> {
    return this.#driver.screenshot();
  }

  readonly keyboard = {
    press: (key: string) => this.#keys(pressed(key)),
    type: (text: string) => this.#keys([...text].flatMap(pressed)),
    down: (key: string) => this.#keys([{ type: 'keyDown', value: keyCode(key) }]),
    up: (key: string) => this.#keys([{ type: 'keyUp', value: keyCode(key) }]),
  };

  readonly mouse: Mouse = {
    move: (x, y) => this.#pointer({ type: 'pointerMove', duration: 0, x, y }),
    down: () => this.#pointer({ type: 'pointerDown', button: 0 }),
    up: () => this.#pointer({ type: 'pointerUp', button: 0 }),
    click: async (x, y) => {
      const moves = { type: 'pointerMove', duration: 0, x, y };
      await this.#pointer(moves, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
    },
  };

  async #keys(actions: object[]): Promise<void> {
    await this.#driver.act({ type: 'key', id: 'keyboard', actions });
  }

  async #pointer(...actions: object[]): Promise<void> {
    await this.#driver.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }
}
