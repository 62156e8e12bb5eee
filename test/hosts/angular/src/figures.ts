import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import type { ModuleSelectDetail } from 'engagement-widgets';
import 'engagement-widgets/analytics';
import 'engagement-widgets/heatmap-flow';
import 'engagement-widgets/nps-donut';

@Component({
  selector: 'app-figures',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <ew-analytics endpoint="/analytics" experience="summer-of-sound" [getToken]="getToken">
      <ew-heatmap-flow (ew-module-select)="select($event)" />
      <ew-nps-donut module="rate-us" [heading]="heading()" />
    </ew-analytics>
  `,
})
export class Figures {
  readonly heading = input.required<string>();
  readonly open = output<string | null>();

  async getToken({ signal }: { signal: AbortSignal }) {
    const response = await fetch('/session/analytics-token', { method: 'POST', signal });
    return response.json(); // a string, or { token, expires_in } in seconds
  }

  select(event: CustomEvent<ModuleSelectDetail>) {
    event.preventDefault(); // this page opens modules itself
    this.open.emit(event.detail.module);
  }
}
