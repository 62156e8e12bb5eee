/** One session of W3C WebDriver over `fetch`: commands go one after another, whoever sends them. */

export interface Rect {
  width: number;
  height: number;
}

interface Answer {
  value: unknown;
}

export class WebDriver {
  readonly #base: string;
  #session = '';
  #last: Promise<unknown> = Promise.resolve();

  constructor(base: string) {
    this.#base = base;
  }

  /** Waits until the driver listens, then opens a window. */
  async open(capabilities: object): Promise<void> {
    await this.#listening();
    const { sessionId } = (await this.#fetch('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as { sessionId: string };
    this.#session = `/session/${sessionId}`;
  }

  async close(): Promise<void> {
    if (this.#session) await this.#call('DELETE', '');
    this.#session = '';
  }

  goto(url: string): Promise<unknown> {
    return this.#call('POST', '/url', { url });
  }

  /** Runs the body of a function with `arguments`; what it returns, or its promise brings, must be JSON. */
  run<T>(body: string, args: readonly unknown[] = []): Promise<T> {
    return this.#call('POST', '/execute/sync', { script: body, args }) as Promise<T>;
  }

  /** The whole window, and where it stands on the screen. */
  resize(rect: Rect & { x?: number; y?: number }): Promise<unknown> {
    return this.#call('POST', '/window/rect', rect);
  }

  /** The size of the whole window, with its bars. */
  size(): Promise<Rect> {
    return this.#call('GET', '/window/rect') as Promise<Rect>;
  }

  /** Steps of one input device each, as the specification writes them. */
  act(...devices: object[]): Promise<unknown> {
    return this.#call('POST', '/actions', { actions: devices });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#call('GET', '/screenshot')) as string, 'base64');
  }

  #call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = this.#last.then(() => this.#fetch(method, this.#session + path, body));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #fetch(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#base + path, { method, headers, body: body && JSON.stringify(body) });
    const { value } = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  async #listening(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#fetch('GET', '/status');
        return;
      } catch (error) {
        if (attempt === 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}
