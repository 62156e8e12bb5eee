/** Finds a spreadsheet program that runs without a screen, gets one where that is possible, and tells which cells of a file it takes for formulas. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

interface Program {
  command: string;
  /** Arguments that turn a CSV file into one in which formulas can be told from text, and the ending of that. */
  convert(file: string, folder: string): string[];
  ending: string;
  /** A cell that holds a formula. */
  formula: RegExp;
}

const programs: readonly Program[] = [
  {
    command: 'ssconvert',
    convert: (file, folder) => ['-I', 'Gnumeric_stf:stf_csvtab', '-T', 'Gnumeric_XmlIO:sax:0', file, join(folder, 'cells.xml')],
    ending: 'xml',
    // What is no formula has the type of its value.
    formula: /<gnm:Cell (?![^>]*ValueType=)[^>]*>[^<]*/g,
  },
  {
    command: 'soffice',
    // The last but one of the many: formulas are to be read as such.
    convert: (file, folder) => ['--headless', '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true', '--convert-to', 'fods', '--outdir', folder, file],
    ending: 'fods',
    formula: /<table:table-cell [^>]*table:formula="[^"]*"/g,
  },
];

export const howToGetOne = 'No spreadsheet program found: install gnumeric (it has ssconvert) or LibreOffice (soffice).';

const isThere = ({ command }: Program): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** One that is installed, or could be installed here; undefined where there is none. */
export function findSpreadsheet(): Program | undefined {
  const found = programs.find(isThere);
  if (found) return found;
  installWithApt();
  return programs.find(isThere);
}

/** The cells of a CSV text that a spreadsheet program takes for formulas. */
export function formulasIn(csv: string, { command, convert, ending, formula }: Program): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cells-'));
  try {
    const file = join(folder, 'cells.csv');
    writeFileSync(file, csv);
    execFileSync(command, convert(file, folder), { stdio: 'pipe' });
    return readFileSync(join(folder, `cells.${ending}`), 'utf8').match(formula) ?? [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installWithApt(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'gnumeric']]) {
    try {
      execFileSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'] });
    } catch {
      return; // no Debian, or no network: the test says how to get one
    }
  }
}
