// Test command `media-features`: sets what a reader's system asks for, such as forced colours, by the means of the engine.
// Payload: { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' }; an empty one takes all back.

const sessions = new WeakMap();

async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** Chromium knows every feature by its name. */
export async function emulateInChromium(page, features) {
  const client = await devtools(page);
  const named = Object.entries(features).map(([name, value]) => ({ name, value }));
  await client.send('Emulation.setEmulatedMedia', { features: named });
}

export function mediaFeatures(emulate) {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      await emulate(session.browser.getPage(session.id), payload);
      return true;
    },
  };
}
