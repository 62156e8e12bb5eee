import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { Figures } from './figures';
import { missions } from './missions';

@Component({
  selector: 'app-page',
  imports: [Figures],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="define" (click)="define()">Missions</button>
    <button id="more" (click)="validations.set(120)">More</button>
    <button id="toggle" (click)="shown.set(!shown())">Figures</button>
    <p>Opened: <output id="opened">{{ opened() }}</output></p>
    <main id="here">
      @if (shown()) {
        <app-figures heading="Would you recommend us?" (open)="opened.set($event)" />
      }
    </main>
    <section id="there"></section>
    <section id="late"><ew-mission-pie [data]="missions()" /></section>
  `,
})
export class Page {
  readonly opened = signal<string | null>(null);
  readonly validations = signal(82);
  readonly shown = signal(true);
  readonly missions = computed(() => missions(this.validations()));

  define() {
    void import('engagement-widgets/mission-pie');
  }
}
