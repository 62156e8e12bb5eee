// As much of Carbon Charts as the bench uses; it is fetched when the bench runs and is no dependency.
declare module '@carbon/charts' {
  export class DonutChart {
    constructor(holder: HTMLElement, config: { data: { group: string; value: number }[]; options: object });
  }
}
declare module '@carbon/charts/styles.css';
