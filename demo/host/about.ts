// What the demo says of its data, and the page that shows it.

interface RealData {
  id: string;
  name: string;
  what: string;
  source: string;
  movedByDays: number;
  firstDay: string;
  lastDay: string;
}

/** Answer of `/demo/about.json`. */
export interface About {
  recorded: { on: string; movedByDays: number } | null;
  today: string;
  endpoint: string;
  tokenRoute: string;
  real: RealData[];
  generated: { what: string; seed: string; since: string; until: string };
  experiences: {
    campaign: { id: string; modules: Record<'nps' | 'decision' | 'quiz' | 'addedLate', string> };
    helpDesk: { id: string; from: string; to: string };
    outside: { endpoint: string; id: string; modules: Record<'nps' | 'decision', string> };
  };
}

export async function readAbout(): Promise<About> {
  const response = await fetch('/demo/about.json');
  if (!response.ok) throw new Error(`The demo does not answer (${response.status}).`);
  return (await response.json()) as About;
}

const text = (id: string, value: string): void => {
  const element = document.getElementById(id);
  if (element) element.textContent = value;
};

export function showAbout({ real, generated, recorded, today }: About): void {
  const items = real.map(({ name, what, source }) => {
    const item = document.createElement('li');
    item.textContent = `${name}: ${what}. Source: ${source}.`;
    return item;
  });
  document.getElementById('real')?.replaceChildren(...items);
  text('generated', `${generated.what}. They come from the fixed seed “${generated.seed}” and are drawn independently of what customers bought.`);
  const moves = real.map(({ name, movedByDays, firstDay, lastDay }) => `${name} by ${movedByDays} whole days, now ${firstDay} to ${lastDay}`);
  text('moved', `The dates of the real logs, so that they end on the day before the first start: ${moves.join('; ')}. Times of day and everything else are as they were.`);
  const desk = real.find(({ id }) => id === 'help-desk');
  if (desk) text('help-desk-note', `${desk.what} (real). Dates are moved by ${desk.movedByDays} days.`);
  if (recorded) showNotice(`These answers were recorded on ${recorded.on}; no database is running. Today counts as ${today}.`);
}

export function showNotice(message: string): void {
  const notice = document.getElementById('notice');
  if (!notice) return;
  notice.textContent = message;
  notice.hidden = false;
}
