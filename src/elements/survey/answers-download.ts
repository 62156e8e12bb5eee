// Written answers as a file: what can be had, the menu of it, and how a download stands. Loaded on first use.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { npsAnswersFile, type NpsGroup } from '../../contract/index.js';
import type { AnalyticsError, Settings } from '../../data/index.js';
import { downloadFile } from '../../data/transport/transfer.js';
import { csvBlob } from '../../export/csv.js';
import type { Table } from '../../export/table.js';
import type { Language } from '../../i18n/index.js';
import { addStyles } from '../frame/later-styles.js';
import { closeMenu, menu, openMenu, type MenuItem } from '../frame/menu.js';
import { saveFile } from '../frame/save.js';
import { toolStyles } from '../tools/styles.js';
import { errorWords, faultWords } from '../frame/stand-in.js';

/** One file that can be had. */
export interface AnswersFile {
  id: string;
  /** What it holds. */
  name: string;
  /** The same with its count, for the menu. */
  label: string;
  group: NpsGroup | undefined;
  search: string | undefined;
}

export interface DownloadBench {
  readonly host: LitElement;
  words(): Language['answers'];
  locale(): string;
  /** What the widget says better than the sentences for all. */
  faultWords(): Partial<Language['fault']>;
  settings(): Settings;
  /** Module and language of the file. */
  params(): { module: string | undefined; locale: string };
  files(): AnswersFile[];
  fileName(file: AnswersFile): string;
  /** The rows where the page has brought the answers itself; undefined where the endpoint is to be asked. */
  local(file: AnswersFile): Table | undefined;
  say(text: string): void;
}

const menuId = 'download-menu';

export class Downloads {
  readonly #bench: DownloadBench;
  #running: AbortController | undefined;
  #failed: { file: AnswersFile; error: AnalyticsError } | undefined;

  constructor(bench: DownloadBench) {
    this.#bench = bench;
    addStyles(bench.host, [toolStyles]);
  }

  /** A file is on its way. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  open(button: HTMLElement): void {
    openMenu(this.#bench.host.renderRoot, button, menuId);
  }

  /** Ends a download; nothing is saved. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** The menu, over the card. */
  menu(): TemplateResult {
    const words = this.#bench.words();
    const items = this.#bench.files().map((file): MenuItem => ({ id: file.id, label: file.label, run: () => void this.#get(file) }));
    return menu(items, words['download'], () => this.#close(), menuId);
  }

  /** How the last download stands, where there is something to say. */
  line(): TemplateResult | typeof nothing {
    const words = this.#bench.words();
    if (this.#running) {
      const stop = () => {
        this.stop();
        this.#tell(words['download.stopped']);
      };
      return html`<p class="download-line muted" part="download-line">${words['download.busy']} … <button type="button" class="button link" part="download-stop" @click=${stop}>${words['download.stop']}</button></p>`;
    }
    return this.#failed ? this.#fault(this.#failed) : nothing;
  }

  #fault({ file, error }: { file: AnswersFile; error: AnalyticsError }): TemplateResult {
    const { words, settings } = this.#bench;
    const faults = faultWords(this.#bench.locale(), this.#bench.faultWords());
    const { sentence, hint, code } = errorWords(error, faults, settings().experience ?? '');
    return html`<p class="download-line" part="download-error" role="group">${words()['download.failed']} ${sentence} ${hint} <span class="muted">${faults['error.code'](code)}</span>
      <button type="button" class="button link" @click=${() => void this.#get(file)}>${faults['state.retry']}</button></p>`;
  }

  async #get(file: AnswersFile): Promise<void> {
    const words = this.#bench.words();
    this.stop();
    const running = (this.#running = new AbortController());
    this.#failed = undefined;
    this.#tell(words['download.busy']);
    try {
      const blob = await this.#blobOf(file, running.signal);
      if (this.#running !== running) return;
      saveFile(blob, this.#bench.fileName(file));
      this.#running = undefined;
      this.#tell(words['download.done'](file.name));
    } catch (error) {
      if (this.#running !== running) return;
      this.#running = undefined;
      this.#failed = { file, error: error as AnalyticsError };
      this.#tell(words['download.failed']);
    }
  }

  #blobOf(file: AnswersFile, signal: AbortSignal): Blob | Promise<Blob> {
    const { local, settings, params } = this.#bench;
    const { group, search } = file;
    const table = local(file);
    return table ? csvBlob(table) : downloadFile(settings(), npsAnswersFile, { ...params(), group, search }, signal);
  }

  #tell(text: string): void {
    this.#bench.say(text);
    this.#bench.host.requestUpdate();
  }

  #close(): void {
    const root = this.#bench.host.renderRoot as ShadowRoot;
    const hadFocus = root.activeElement?.closest(`#${menuId}`);
    closeMenu(root, menuId);
    if (hadFocus) root.querySelector<HTMLElement>('[part~=download]')?.focus();
  }
}
