/** Firefox through puppeteer-core and WebDriver BiDi: how it is started, and how its user's settings are changed while it runs. */
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { firefoxPath, howToGet } from './installed.js';

/** Answers a raw command of WebDriver BiDi, for what puppeteer has no method for. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: { contexts: { context: string }[] } }>;
}

type Preferences = Record<string, number | undefined>;

/** The preference and its number behind each medium that a reader's system may ask for. */
const preferences: Readonly<Record<string, { name: string; values: Readonly<Record<string, number>> }>> = {
  'prefers-color-scheme': { name: 'layout.css.prefers-color-scheme.content-override', values: { dark: 0, light: 1 } },
  'prefers-reduced-motion': { name: 'ui.prefersReducedMotion', values: { reduce: 1 } },
  'forced-colors': { name: 'browser.display.document_color_use', values: { active: 2 } },
};

export const firefoxLaunch = (): LaunchOptions => {
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error(howToGet.firefox);
  // The last one lets the tests change preferences; it opens nothing to pages.
  return { browser: 'firefox', executablePath, headless: true, args: ['--remote-allow-system-access'] };
};

export const launchFirefox = (): Promise<Browser> => puppeteer.launch(firefoxLaunch());

/** Sets the media features given and takes every other back: BiDi itself has no command for them. */
export async function emulateInFirefox(browser: Browser, features: Readonly<Record<string, string>>): Promise<void> {
  const wanted: Preferences = {};
  for (const [feature, { name, values }] of Object.entries(preferences)) wanted[name] = values[features[feature] ?? ''];
  const unknown = Object.keys(features).filter((feature) => !preferences[feature]);
  if (unknown.length > 0) throw new Error(`Firefox cannot be asked for ${unknown.join(', ')}.`);
  await setPreferences(browser, wanted);
}

async function setPreferences(browser: Browser, wanted: Preferences): Promise<void> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const lines = Object.entries(wanted).map(([name, value]) =>
    value === undefined ? `Services.prefs.clearUserPref('${name}');` : `Services.prefs.setIntPref('${name}', ${value});`,
  );
  const target = { context: result.contexts[0]?.context };
  await connection.send('script.evaluate', { expression: lines.join(''), target, awaitPromise: false });
}
