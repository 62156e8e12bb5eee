// The host admin page: somebody else's panel that embeds the widgets by their public entries.
import 'engagement-widgets/all';
import { configure } from 'engagement-widgets';
import { readAbout, showAbout, showNotice, type About } from './about.js';
import { startCrm } from './crm.js';
import { startNavigation } from './navigation.js';

type Attributes = Record<string, string>;

function set(id: string, attributes: Attributes): void {
  const element = document.getElementById(id);
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, value);
}

/** Where a real panel would ask its own server for a token of the signed-in user. */
async function askToken(route: string, signal: AbortSignal): Promise<{ token: string; expires_in: number }> {
  const response = await fetch(route, { method: 'POST', signal });
  if (!response.ok) throw new Error(`No token (${response.status}).`);
  return (await response.json()) as { token: string; expires_in: number };
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function connect({ endpoint, tokenRoute, today, experiences: { campaign, helpDesk, outside } }: About): void {
  configure({ endpoint, getToken: ({ signal }) => askToken(tokenRoute, signal) });
  set('campaign', { experience: campaign.id });
  void openOn(campaign.id, campaign.modules);
  set('help-desk', { experience: helpDesk.id, from: helpDesk.from, to: dayAfter(today) });
  set('outside', { endpoint: outside.endpoint, experience: outside.id, module: outside.modules.nps });
}

/** What the charts beside the flow show before anybody has clicked: a selection, so that clicks go on from there. */
async function openOn(experience: string, { nps, decision }: About['experiences']['campaign']['modules']): Promise<void> {
  const provider = document.querySelector<HTMLElementTagNameMap['ew-analytics']>('#campaign');
  await provider?.updateComplete;
  provider?.select({ experience, module: decision, type: 'decision' });
  provider?.select({ experience, module: nps, type: 'nps' });
  provider?.select({ module: null });
}

startNavigation();
startCrm();
readAbout()
  .then((about) => {
    showAbout(about);
    connect(about);
  })
  .catch((error: unknown) => showNotice(error instanceof Error ? error.message : 'The demo does not answer.'))
  .finally(() => document.getElementById('content')?.classList.remove('waiting'));
