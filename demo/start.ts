// `npm start`: fills the database at the first start, builds the host page, serves both on one port.
import { run } from './start/run.js';

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
