// Runs the endpoint alone: `tsx demo/endpoint/main.ts`, with settings from the environment. In development mode it prints a token.
import { startEndpoint } from './server.js';
import { settingsFrom } from './settings.js';

try {
  const settings = settingsFrom(process.env);
  const endpoint = await startEndpoint(settings);
  // Idle threads of the engine would keep the process for a while.
  const stop = () => void endpoint.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const { development } = settings;
  if (development) console.log(`token ${await endpoint.mintToken({ tenant: development.tenant, scopes: ['read', 'people', 'ingest'] })}`);
  console.log(`ready ${endpoint.url}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
