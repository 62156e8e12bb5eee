// A built react-admin with our widgets among its cards and lists.
import { join } from 'node:path';
import type { Host } from '../host.js';
import { startSite } from '../site.js';
import { checkGuest } from '../templates/guest.js';

export const reactAdmin: Host = {
  name: 'react-admin',
  serve: ({ folder }) => startSite({ folders: { '/': join(folder, 'dist/') }, open: true }),
  run: (stand, check) => checkGuest(stand, check, { name: 'react-admin', path: (look) => `?look=${look}`, bare: 'bare.html', height: 1700 }),
};
