// Finds the port to listen on: the one that was asked for, else 4680 or the next that is free.
import { createServer } from 'node:net';

const usual = 4680;
const tries = 20;

export const host = '127.0.0.1';

/** @throws where the port that was asked for is taken. */
export async function choosePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (asked !== 0 && !(await isFree(asked))) throw new Error(`Port ${asked} is taken. Choose another with PORT, or leave PORT out.`);
    return asked;
  }
  for (let port = usual; port < usual + tries; port++) if (await isFree(port)) return port;
  throw new Error(`Ports ${usual} to ${usual + tries - 1} are taken. Choose one with PORT.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
