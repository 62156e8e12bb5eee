// Lists by pages: what is echoed, how pages make up the whole, and that the whole is unique.
import type { Exchange } from '../asking.js';
import type { Params, Session } from '../session.js';
import { npsPlace } from '../survey.js';

export type Paged = 'missionList' | 'leaderboard' | 'segment' | 'npsAnswers';

interface Page {
  total: number;
  page: number;
  pageSize: number;
  entries: readonly Readonly<Record<string, unknown>>[];
}

const most = 1000;
const keyOf = (entry: Page['entries'][number]): string => String(entry['id'] ?? entry['customer']);
const keys = ({ entries }: Page): string[] => entries.map(keyOf);

/** The lists that this endpoint can be asked for, each with what it needs. */
export function pagedQuestions(session: Session): { name: Paged; params: Params }[] {
  const { period } = session;
  const place = npsPlace(session.survey);
  return [
    { name: 'missionList' as const, params: period },
    { name: 'leaderboard' as const, params: period },
    { name: 'segment' as const, params: { ...period, missions: '1' } },
    ...(place ? [{ name: 'npsAnswers' as const, params: { ...period, ...place } }] : []),
  ].filter(({ name }) => session.wants(name));
}

async function pageOf(session: Session, name: Paged, params: Params): Promise<{ page: Page; exchange: Exchange } | undefined> {
  const page = (await session.answer(name, params)) as Page | undefined;
  return page && { page, exchange: await session.get(name, params) };
}

async function checkPages(session: Session, name: Paged, params: Params): Promise<void> {
  const ask = (more: Params) => pageOf(session, name, { ...params, ...more });
  const whole = await ask({ page: '0', pageSize: String(most) });
  if (!whole) return;
  checkSize(session, name, whole, most);
  const unique = new Set(keys(whole.page));
  if (unique.size < whole.page.entries.length) session.add('EW-C36', name, whole.exchange, { place: 'entries', found: `${whole.page.entries.length - unique.size} entries twice`, expected: 'each once' });
  const plain = await ask({});
  if (plain) checkSize(session, name, plain, plain.page.pageSize);
  const size = Math.max(1, Math.min(3, Math.floor(whole.page.total / 2)));
  const parts = [await ask({ page: '0', pageSize: String(size) }), await ask({ page: '1', pageSize: String(size) })];
  for (const [index, part] of parts.entries()) if (part) checkPart(session, name, part, { index, size, whole: whole.page });
  const beyond = await ask({ page: '9999999', pageSize: String(size) });
  if (beyond && beyond.page.entries.length > 0) session.add('EW-C36', name, beyond.exchange, { place: 'entries', found: `${beyond.page.entries.length} entries behind the last page`, expected: 'none' });
}

/** A first page holds as many as were asked, or all. */
function checkSize(session: Session, name: Paged, { page, exchange }: { page: Page; exchange: Exchange }, size: number): void {
  const expected = Math.min(size, page.total);
  if (page.entries.length !== expected) session.add('EW-C37', name, exchange, { place: 'entries', found: `${page.entries.length} entries`, expected: `${expected} of ${page.total}` });
}

function checkPart(session: Session, name: Paged, { page, exchange }: { page: Page; exchange: Exchange }, { index, size, whole }: { index: number; size: number; whole: Page }): void {
  const echoes = { page: index, pageSize: size } as const;
  for (const [place, expected] of Object.entries(echoes)) {
    if (page[place as keyof typeof echoes] !== expected) session.add('EW-C33', name, exchange, { place, found: page[place as keyof typeof echoes], expected: String(expected) });
  }
  if (page.total !== whole.total) session.add('EW-C36', name, exchange, { place: 'total', found: page.total, expected: `${whole.total}, whatever the page` });
  const expected = keys(whole).slice(index * size, (index + 1) * size);
  if (page.entries.length !== expected.length) session.add('EW-C37', name, exchange, { place: 'entries', found: `${page.entries.length} entries`, expected: `${expected.length}` });
  else if (keys(page).join('\n') !== expected.join('\n')) session.add('EW-C36', name, exchange, { place: 'entries', found: keys(page).join(', '), expected: `${expected.join(', ')}, as on one large page` });
}

export async function checkPaging(session: Session): Promise<void> {
  for (const { name, params } of pagedQuestions(session)) await checkPages(session, name, params);
}
