// Defines <ew-report-bell>.
import { define } from '../../define.js';
import { ReportBell } from '../../elements/reports/report-bell.js';

define('ew-report-bell', ReportBell);

declare global {
  interface HTMLElementTagNameMap {
    'ew-report-bell': ReportBell;
  }
}

export { ReportBell };
