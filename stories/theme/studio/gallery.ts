/** All widgets on recorded answers, as the studio shows them. Dashboards are made of these and are not shown twice. */
import { html, type TemplateResult } from 'lit';
import { answersOf, recordedPeriod } from '../../sheet/answers.js';

export const gallery = (): TemplateResult => html`<ew-analytics
  endpoint="https://studio.invalid"
  experience="summer-of-sound"
  from=${recordedPeriod.from}
  to=${recordedPeriod.to}
  compare
  .fetch=${answersOf('typical')}
>
  <h2>Chat experiences</h2>
  <div class="bar"><ew-period-picker></ew-period-picker><ew-report-bell experience-name="Summer of Sound"></ew-report-bell></div>
  <div class="gallery">
    <ew-kpi-tiles class="broad"></ew-kpi-tiles>
    <ew-nps-donut module="rate-us"></ew-nps-donut>
    <ew-decision-split module="what-brings-you"></ew-decision-split>
    <ew-kpi-trend class="broad"></ew-kpi-trend>
    <ew-heatmap-flow class="broad"></ew-heatmap-flow>
    <ew-nps-distribution module="rate-us"></ew-nps-distribution>
    <ew-quiz-questions module="sound-quiz"></ew-quiz-questions>
    <ew-nps-answers module="rate-us"></ew-nps-answers>
    <ew-module-detail module="ten-per-cent"></ew-module-detail>
    <ew-kpi-funnel></ew-kpi-funnel>
    <ew-kpi-split></ew-kpi-split>
    <ew-experience-list class="broad"></ew-experience-list>
  </div>
  <h2>Missions</h2>
  <div class="gallery">
    <ew-mission-indicators class="broad"></ew-mission-indicators>
    <ew-mission-pie></ew-mission-pie>
    <ew-mission-bar></ew-mission-bar>
    <ew-impact-table class="broad"></ew-impact-table>
    <ew-mission-list class="broad"></ew-mission-list>
    <ew-mission-detail class="broad" mission="bring-a-friend"></ew-mission-detail>
    <ew-leaderboard class="broad"></ew-leaderboard>
    <ew-demographics class="broad"></ew-demographics>
  </div>
</ew-analytics>`;
