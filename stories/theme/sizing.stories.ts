/** Places that a page may put a widget into: it takes the room it is given and never asks for a script to measure it. */
import { html, type TemplateResult } from 'lit';
import type { Story } from '../sheet/widget-stories.js';
import './places.css';

export default { title: 'Theme/Places', tags: ['!autodocs'], parameters: { controls: { disable: true } } };

const place = (title: string, words: string, content: TemplateResult) => html`<section class="place">
  <h2>${title}</h2>
  <p>${words}</p>
  ${content}
</section>`;

const donut = html`<ew-nps-donut module="rate-us"></ew-nps-donut>`;

function choose(event: Event): void {
  const button = event.currentTarget as HTMLButtonElement;
  const tabs = [...button.parentElement!.querySelectorAll<HTMLElement>('[role=tab]')];
  for (const tab of tabs) {
    tab.ariaSelected = tab === button ? 'true' : 'false';
    tab.tabIndex = tab === button ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls')!)!.hidden = tab !== button;
  }
}

function move(event: KeyboardEvent): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const other = (event.currentTarget as Element).parentElement!.querySelector<HTMLElement>('[role=tab][aria-selected=false]');
  other?.focus();
  other?.click();
}

const tab = (id: string, label: string, isChosen: boolean) => html`<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected=${isChosen ? 'true' : 'false'} tabindex=${isChosen ? 0 : -1} @click=${choose} @keydown=${move}>${label}</button>`;

const dialogIn = (event: Event) => (event.currentTarget as Element).parentElement!.querySelector('dialog')!;

/** The story of one widget by itself, as a page within this page. */
const framed = () => new URL('?id=six-core-widgets-nps-donut--default&viewMode=story', location.href.split('#')[0]).href;

export const Places: Story = {
  render: () => html`<div class="places">
    ${place('Grid', 'Cells of one row have one height; the widgets fill them.', html`<div class="in-grid">${donut}<ew-mission-pie></ew-mission-pie><ew-kpi-funnel></ew-kpi-funnel></div>`)}
    ${place('Flex', 'Two share a row and shrink below the width of their words without pushing each other out.', html`<div class="in-flex">${donut}<ew-mission-bar></ew-mission-bar></div>`)}
    ${place('Fixed height', 'A box of 360 px: what does not fit scrolls inside the card.', html`<div class="fixed"><ew-nps-answers module="rate-us"></ew-nps-answers></div>`)}
    ${place('Height of its content', 'The size token of the widget is auto.', html`<div class="natural"><ew-nps-answers module="rate-us" page-size="3"></ew-nps-answers></div>`)}
    ${place('Resizable box', 'Drag the corner.', html`<div class="resizable" tabindex="0" role="group" aria-label="Resizable box"><ew-mission-bar></ew-mission-bar></div>`)}
    ${place(
      'Tabs',
      'The second is hidden until it is chosen, and drawn then in its real size.',
      html`<div role="tablist" aria-label="Widgets">${tab('first', 'Score', true)}${tab('second', 'Missions by day', false)}</div>
        <div role="tabpanel" id="panel-first" aria-labelledby="tab-first" tabindex="0">${donut}</div>
        <div role="tabpanel" id="panel-second" aria-labelledby="tab-second" tabindex="0" hidden><ew-mission-bar></ew-mission-bar></div>`,
    )}
    ${place(
      'Dialog',
      'Menus and tooltips lie over it.',
      html`<button type="button" class="opener" @click=${(event: Event) => dialogIn(event).showModal()}>Open</button>
        <dialog aria-label="Missions by type"><ew-mission-pie></ew-mission-pie><form method="dialog"><button class="opener">Close</button></form></dialog>`,
    )}
    ${place('Details', 'Drawn when it is opened.', html`<details><summary>Show the funnel</summary><ew-kpi-funnel></ew-kpi-funnel></details>`)}
    ${place('Frame', 'A page of its own inside this one.', html`<iframe title="A widget in a frame" src=${framed()}></iframe>`)}
  </div>`,
};
