/** The codes of widgets and of the check as tables of the README, made from their lists in src. */
import { codes, type CodeEntry } from '../../src/cli/codes.js';
import { widgetCodes } from '../../src/cli/widget-codes.js';

const start = '<!-- codes:start -->';
const end = '<!-- codes:end -->';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*');

export function codeTables(): string {
  const check = Object.entries(codes as Readonly<Record<string, CodeEntry>>);
  return [
    'Codes that widgets and the console show:',
    '',
    '| code | what it means | what helps |',
    '|---|---|---|',
    ...widgetCodes.map(({ code, meaning, remedy }) => `| \`${code}\` | ${meaning} | ${remedy} |`),
    '',
    'Codes of `engagement-widgets check`; those marked *advice* count as deviations with `--strict` only:',
    '',
    '| code | what is wrong | what to do |',
    '|---|---|---|',
    ...check.map(([code, { level, sentence, hint }]) => `| \`${code}\`${level === 'advice' ? ' *advice*' : ''} | ${cell(sentence)} | ${cell(hint)} |`),
  ].join('\n');
}

/** The text with its tables replaced; a text without markers stays as it is. */
export function withCodeTables(readme: string): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  return after === undefined ? readme : `${before}${start}\n${codeTables()}\n${end}${after}`;
}
