// What widgets of one NPS survey share: which survey, the group that is chosen, and the words of both. Draws nothing.
import type { TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { moduleDetail as resource, type ModuleDetail, type NpsGroup } from '../../contract/index.js';
import type { NpsGroupSelectDetail, SelectionChange } from '../../data/index.js';
import { formatCount } from '../../format/index.js';
import { nps as english } from '../../i18n/en-survey.js';
import type { Language } from '../../i18n/index.js';
import { surveyOf } from '../../modules/survey.js';
import { npsColours } from '../../theme/index.js';
import { Chosen } from '../charts/chosen.js';
import { Widget } from '../frame/widget.js';

/**
 * Base of the widgets that draw the scores of one survey.
 *
 * @fires {CustomEvent<NpsGroupSelectDetail>} ew-nps-group-select - a group was chosen, or taken back; cancelable
 */
export abstract class SurveyWidget extends Widget<typeof resource> {
  static override colors = npsColours;

  /** Id of the NPS survey; within `ew-analytics` the one that was chosen last where not given. */
  @property() module?: string;
  /** Draws a pattern on each group beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  protected readonly source = this.ask(resource, () => {
    const module = this.survey;
    return module || !this.scope.provided ? { params: { module }, required: ['experience', 'module'] } : null;
  });
  readonly #chosen = new Chosen(this, 'npsGroup', () => this.scope);

  protected abstract override picture(data: ModuleDetail): TemplateResult;

  protected override isEmpty(data: ModuleDetail): boolean {
    const { answered, asked } = surveyOf(data);
    return data.type.toLowerCase() !== 'nps' || (answered === 0 && !asked);
  }

  protected override emptyHint(): string {
    return this.npsWords[this.data && this.data.type.toLowerCase() !== 'nps' ? 'nps.other' : 'nps.empty'];
  }

  protected override waitsFor(): string | undefined {
    return this.survey || !this.scope.provided ? undefined : this.npsWords['nps.choose'];
  }

  protected get npsWords(): Language['nps'] {
    return this.words('nps', english);
  }

  /** Id of the survey that is shown. */
  protected get survey(): string | undefined {
    return this.module || this.scope.selection.moduleOf('nps', this.settings.experience);
  }

  /** The chosen group; one that was chosen at another survey is none of this one. */
  protected get group(): NpsGroup | undefined {
    const { npsModule } = this.scope.selection.value;
    return npsModule && npsModule !== this.survey ? undefined : this.#chosen.value;
  }

  /** Selects a group as a click on it does; `null` takes it back. False where a listener has cancelled that. */
  select({ npsGroup = null }: Pick<SelectionChange, 'npsGroup'>): boolean {
    return this.whenConnected(() => {
      const detail: NpsGroupSelectDetail = { experience: this.settings.experience, module: this.survey, npsGroup };
      return this.#chosen.set(npsGroup, () => this.emit('ew-nps-group-select', detail, true));
    });
  }

  /** Chooses a group, or takes it back where it is chosen already. */
  protected chooseGroup(group: NpsGroup): void {
    this.select({ npsGroup: this.group === group ? null : group });
  }

  protected number(value: number | null): string {
    return formatCount(value, this.currentLocale);
  }

  protected answers(answered: number): string {
    return this.npsWords['nps.answers'](answered, this.number(answered));
  }
}
