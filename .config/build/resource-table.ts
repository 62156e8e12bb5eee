/** The resources of the contract as a table of the README: address, scope and parameters, made from their definitions. */
import { downloads, periodQuery, resources, type DownloadDefinition, type ResourceDefinition } from '../../src/contract/index.js';

const start = '<!-- resources:start -->';
const end = '<!-- resources:end -->';

const ofPeriod = Object.keys(periodQuery);
const code = (text: string): string => `\`${text}\``;

type Entries = Readonly<Record<string, { readonly type: string }>>;

function parametersOf({ query }: Pick<ResourceDefinition, 'query'>): string {
  const entries = (query as { entries?: Entries }).entries ?? {};
  const own = Object.keys(entries).filter((name) => !ofPeriod.includes(name)).map((name) => `${code(name)}${entries[name]!.type === 'optional' ? '' : ' (needed)'}`);
  return [...('from' in entries ? ['period'] : []), ...('zone' in entries && !('from' in entries) ? [code('zone')] : []), ...own].join(', ') || '–';
}

const row = (resource: ResourceDefinition | DownloadDefinition): string => `| ${code(resource.path)} | ${resource.summary} | ${parametersOf(resource)} | ${resource.scope ?? 'none'} |`;

export function resourceTable(): string {
  return [
    `*Period* stands for ${ofPeriod.map(code).join(', ')}.`,
    '',
    '| GET | what it answers | parameters | scope |',
    '|---|---|---|---|',
    ...[...Object.values(resources), ...Object.values(downloads)].map(row),
  ].join('\n');
}

/** The text with its table replaced; a text without markers stays as it is. */
export function withResourceTable(readme: string): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  return after === undefined ? readme : `${before}${start}\n${resourceTable()}\n${end}${after}`;
}
