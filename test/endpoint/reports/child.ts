// An endpoint in a process of its own, to be killed: its clock follows the parent's messages, and every message makes it look for due mails.
import { startTestEndpoint } from '../harness.js';

let now = new Date(process.env['NOW'] ?? '');
const endpoint = await startTestEndpoint({
  directory: process.env['DIRECTORY'],
  now: () => now,
  reports: { mail: { smtpUrl: process.env['SMTP'] ?? '', from: 'reports@analytics.example', publicUrl: 'https://admin.example.com' }, everyMs: 0 },
});
process.on('message', (moment: string) => {
  now = new Date(moment);
  void endpoint.sendReports();
});
const tokens = { user: await endpoint.mintToken({ tenant: 'killed', scopes: ['read'], subject: 'ada', email: 'ada@killed.example' }), host: (await endpoint.client('killed')).token };
process.send?.({ url: endpoint.url, ...tokens });
