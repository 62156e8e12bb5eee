// The one place that writes to the console: mistakes of the page's author, each once.

const warned = new Map<string, WeakSet<object>>();

/** Warns of a mistake in the page, once per element and attribute. Never called for what an endpoint does. */
export function warnOnce(host: Element, attribute: string, message: string): void {
  const key = `${attribute}\n${message}`;
  const hosts = warned.get(key) ?? new WeakSet();
  if (hosts.has(host)) return;
  warned.set(key, hosts.add(host));
  // The element itself is passed so that a click in the console finds it in the page.
  console.warn(`<${host.localName}>: ${message}`, host);
}
