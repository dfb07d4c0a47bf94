/** The tables that say what each public file is expected to be, beside the files where this machine has them. */
import fs from 'node:fs';
import path from 'node:path';
import type { ReadEnd } from './read-child';

/** Public workbooks and lists, read in place; none of them is ours to keep. */
export const publicRoot = process.env['SANBIAO_PUBLIC_FIXTURES'] ?? path.resolve('../shared/fixtures');

export interface Expected {
  readonly file: string;
  /** A problem's code, else the encoding of a text file or `workbook`. */
  readonly outcome: string;
  /** Of what stands in the cells. */
  readonly digest: string;
  /** `Sheet1!2+3:10 client`: header rows, data rows and our sheet, table by table; `none`. Only of lists. */
  readonly tables: string;
  readonly questions: string;
  /** `Sheet1!A8=072988`: zeros that must stay. */
  readonly cell: string;
}
export const columns = ['file', 'outcome', 'digest', 'tables', 'questions', 'cell'] as const;

const folder = path.join(import.meta.dirname, 'expected');

export function expectedOf(kind: 'lists' | 'torture'): readonly Expected[] {
  const [, ...lines] = fs
    .readFileSync(path.join(folder, `${kind}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => {
    const [file = '', outcome = '', digest = '', tables = '', questions = '', cell = ''] = line.split('\t');
    return { file, outcome, digest, tables, questions, cell };
  });
}

export const isHere = (kind: string): boolean => fs.existsSync(path.join(publicRoot, kind));

/** What was read, in the words of the table. */
export function found(told: ReadEnd, kind: 'lists' | 'torture', expected: Pick<Expected, 'file' | 'cell'>): Expected {
  const { file, cell } = expected;
  const nothing = { file, digest: '', tables: '', questions: '', cell: '' };
  if ('bug' in told) return { ...nothing, outcome: told.bug };
  if (told.problem !== null) return { ...nothing, outcome: told.problem };
  const isText = told.encoding !== null;
  const tables = told.tables.map(({ tab, headerRows, rows, sheet }) =>
    `${isText ? '' : tab}!${headerRows.join('+')}:${rows} ${sheet ?? ''}`.trimEnd(),
  );
  return {
    file,
    outcome: told.encoding ?? 'workbook',
    digest: told.digest,
    tables: kind === 'lists' ? tables.join(' | ') || 'none' : '',
    questions: kind === 'lists' ? told.questions.join(' ') : '',
    cell: cell === '' ? '' : `${cell.split('=')[0] ?? ''}=${told.cell ?? ''}`,
  };
}
