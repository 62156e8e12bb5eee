// What the tools see of a widget: more than its page does. Takes nothing of a widget but what is named here.
import type { LitElement } from 'lit';
import type { Table } from '../../export/index.js';
import type { ThemeController } from '../../theme/index.js';
import type { Explanation } from '../frame/explain.js';
import type { Enveloped, LineContext } from '../frame/lines.js';
import type { MenuItem } from '../frame/menu.js';
import type { PrintedTable } from './print.js';

/** A widget from within. It may have entries of its own in the menu, and more rows to print than it shows. */
export interface Inside<T extends Enveloped = Enveloped> extends LitElement {
  headingLevel: number;
  readonly headingText: string;
  readonly theme: ThemeController;
  readonly isTable: boolean;
  /** What is on screen. */
  readonly figures: T | undefined;
  readonly lineContext: LineContext;
  tables(data: T): readonly Table[];
  explanations(data: T): readonly Explanation[];
  footLines(data: T): readonly string[];
  picturePNG?(): Promise<Blob | undefined>;
  safely(action: () => unknown): () => void;
  menuEntries?(): readonly MenuItem[];
  printedTables?(most: number): Promise<readonly PrintedTable[] | undefined>;
  toPNG(): Promise<Blob | undefined>;
  refresh(): Promise<void>;
  print(): Promise<boolean>;
}

/** What the tools may ask a widget. */
export interface Workbench {
  readonly host: Inside;
  title(): string;
  context(): LineContext;
  /** Undefined where there is nothing to show. */
  figures(): Enveloped | undefined;
  tables(): readonly Table[];
  explanations(): readonly Explanation[];
  /** What is painted, read anew on demand. */
  theme: ThemeController;
  /** The picture without what it states of itself; undefined for widgets that have none to download. */
  picture: (() => Promise<Blob | undefined>) | undefined;
  /** Widgets that are tables themselves have no twin. */
  isTable: boolean;
  /** Quiet lines of the card. */
  notes(): readonly string[];
  /** Keeps what goes wrong from the page. */
  safely(action: () => unknown): () => void;
}

export function workbenchOf(host: Inside): Workbench {
  const ofFigures = <R>(make: (data: Enveloped) => readonly R[]): readonly R[] => (host.figures ? make(host.figures) : []);
  return {
    host,
    title: () => host.headingText,
    context: () => host.lineContext,
    figures: () => host.figures,
    tables: () => ofFigures((data) => host.tables(data)),
    explanations: () => ofFigures((data) => host.explanations(data)),
    theme: host.theme,
    picture: host.picturePNG && (() => host.picturePNG!()),
    isTable: host.isTable,
    notes: () => ofFigures((data) => host.footLines(data)),
    safely: (action) => host.safely(action),
  };
}
