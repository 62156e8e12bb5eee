// What the charts of missions by type share: words, colours, the legend as a filter, and the type that is chosen. Draws nothing.
import { type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { missionTypes, type Answer, type MissionType, type ResourceDefinition } from '../../contract/index.js';
import type { MissionTypeSelectDetail } from '../../data/index.js';
import { formatCount } from '../../format/index.js';
import { missions as english } from '../../i18n/en-missions.js';
import { change as changeEnglish, chart as chartEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { missionColours, missionTokens } from '../../theme/index.js';
import { Chosen } from '../charts/chosen.js';
import { donutStyles } from '../charts/donut-layout.js';
import { chartStyles, Legend, type LegendItem } from '../charts/index.js';
import type { Enveloped } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';
import type { MissionKind } from './days.js';

/** What answers about missions by type have in common. */
export interface Counted extends Enveloped {
  validations: number;
  people: number;
  note?: string | null | undefined;
}

export const colorOf = (kind: MissionKind): string => (kind === 'unknown' ? 'missing' : `mission-${kind}`);
const isType = (key: string | undefined): key is MissionType => (missionTypes as readonly (string | undefined)[]).includes(key);

/**
 * Base of the charts of missions by type.
 *
 * @fires {CustomEvent<MissionTypeSelectDetail>} ew-mission-type-select - a type was chosen, or taken back; cancelable
 */
export abstract class MissionChart<D extends ResourceDefinition, T extends Counted = Answer<D> & Counted> extends Widget<D, T> {
  static override styles: CSSResultGroup = [Widget.styles, missionTokens, chartStyles, donutStyles];
  static override colors = missionColours;

  /** Draws a pattern on each type beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  readonly #type = new Chosen(this, 'missionType', () => this.scope);
  protected readonly legendOf = new Legend(this, {
    toggle: (key) => this.chooseType(key),
    point: (key) => this.pointed(key),
  });

  protected override count({ validations, people }: T): string {
    return [this.missionWords['missions.count'](validations, this.written(validations)), this.missionWords['missions.people'](people, this.written(people))].join(' · ');
  }

  protected override isEmpty({ validations }: T): boolean {
    return validations === 0;
  }

  protected override emptyHint(): string {
    return this.missionWords['missions.empty'];
  }

  protected override notes({ note }: T): string[] {
    return note ? [note] : [];
  }

  /** One row of the legend for each type that is shown. */
  protected abstract items(data: T): LegendItem[];

  /** Pointer or focus is on a row of the legend, or has left it. */
  protected pointed(_key: string | undefined): void {}

  /** @param beside buttons that share its tab stop */
  protected legend(data: T, beside = 0): TemplateResult {
    return this.legendOf.render(this.items(data), this.chartWords['legend.label'](this.headingText), beside);
  }

  /** The chosen type. */
  protected get chosenType(): MissionType | undefined {
    return this.#type.value;
  }

  /** Chooses a type, or takes it back where it is chosen already; what is of no known type cannot be chosen. */
  protected chooseType(key: string | undefined): void {
    if (isType(key)) this.selectType(this.#type.value === key ? null : key);
  }

  protected selectType(missionType: MissionType | null): boolean {
    return this.whenConnected(() => this.#type.set(missionType, () => this.emit<MissionTypeSelectDetail>('ew-mission-type-select', { missionType }, true)));
  }

  protected get missionWords(): Language['missions'] {
    return this.words('missions', english);
  }

  protected get chartWords(): Language['chart'] {
    return this.words('chart', chartEnglish);
  }

  protected get changeWords(): Language['change'] {
    return this.words('change', changeEnglish);
  }

  protected label(kind: MissionKind): string {
    return this.missionWords[`missions.type.${kind}`];
  }

  protected written(value: number): string {
    return formatCount(value, this.currentLocale);
  }
}
