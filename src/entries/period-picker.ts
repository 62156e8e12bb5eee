// Defines ew-period-picker.
import { define } from '../define.js';
import { PeriodPicker } from '../elements/shared/period-picker.js';

define('ew-period-picker', PeriodPicker);

export { PeriodPicker };

declare global {
  interface HTMLElementTagNameMap {
    'ew-period-picker': PeriodPicker;
  }
}
