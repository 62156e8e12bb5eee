// Test command `media-features`: sets media features that @web/test-runner-commands does not know, such as forced colours.
// Payload: { 'forced-colors': 'active', 'prefers-contrast': 'more' }; an empty one takes all back.

const sessions = new WeakMap();

async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

export function mediaFeatures() {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      const client = await devtools(session.browser.getPage(session.id));
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await client.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
