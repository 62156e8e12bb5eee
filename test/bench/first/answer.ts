// What every page of this bench is given: the address of one survey, its groups, and how it says that it can be read and is drawn.

export const address = '/analytics/v1/experiences/welcome/modules/survey?from=2026-04-01&to=2026-05-01';
export const heading = 'Net Promoter Score';
export const groups = ['Detractors', 'Passives', 'Promoters'] as const;
export const colours = ['#a8362c', '#b38929', '#146179'];

export interface Survey {
  figures: { detractors: number; passives: number; promoters: number; answered: number };
}

/** As the endpoint's figures say: promoters less detractors, in percent of the answers. */
export const score = ({ figures }: Survey): string => `+${(((figures.promoters - figures.detractors) / figures.answered) * 100).toFixed(1)}`;
export const counts = ({ figures }: Survey): number[] => [figures.detractors, figures.passives, figures.promoters];

export const ask = async (): Promise<Survey> => (await fetch(address)).json() as Promise<Survey>;

/** The page is looked at in every frame: when heading, score and groups are there to be read, and when the ring is. */
export function watch(isReadable: () => boolean, isDrawn: () => boolean): void {
  Object.assign(globalThis, { isReadable, isDrawn });
}

export function box(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { inlineSize: '480px', blockSize: '352px' });
  document.querySelector('main')!.append(element);
  return element;
}

/** For charts that write their words as text of the page. */
export const says = (element: HTMLElement) => (): boolean => [heading, '+8.8', ...groups].every((words) => (element.textContent ?? '').includes(words));
