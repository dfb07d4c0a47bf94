/** A process that reads files one after another as the app does, up to the draft, and tells what came of each and what it cost. */
import { createHash } from 'node:crypto';
import { noAnswers } from '../../../shared/import/answers';
import { columnLetters, rawText } from '../../../shared/import/raw-table';
import { questionsOf } from '../../../shared/import/questions';
import { readRawBook } from '../../../electron/excel/gate';
import { ImportSession } from '../../../electron/excel/import-session';

export interface ReadAsked {
  readonly file: string;
  /** `Sheet1!A8`, of a text file `!A8`: what stands there is told. */
  readonly cell: string | null;
}
export interface FoundTable {
  readonly tab: string;
  readonly headerRows: readonly number[];
  readonly rows: number;
  readonly sheet: string | null;
}
export interface ReadTold {
  readonly file: string;
  /** null: it opened. */
  readonly problem: string | null;
  readonly encoding: string | null;
  readonly tables: readonly FoundTable[];
  readonly questions: readonly string[];
  /** Of what stands in the cells, tab by tab. */
  readonly digest: string;
  readonly cell: string | null;
  /** Processor time, since the machine may be busy with other things. */
  readonly milliseconds: number;
  /** The most the process ever held. */
  readonly megabytes: number;
}

/** What came of a file, or why nothing did. */
export type ReadEnd = ReadTold | { readonly file: string; readonly bug: string };

type Cost = Omit<ReadTold, 'milliseconds' | 'megabytes'>;

async function read({ file, cell }: ReadAsked): Promise<ReadTold> {
  const began = process.cpuUsage();
  const raw = await readRawBook(file);
  const told: Cost = raw.ok
    ? drafted(file, raw.value, cell)
    : { file, problem: raw.problem.code, encoding: null, tables: [], questions: [], digest: '', cell: null };
  const { user, system } = process.cpuUsage(began);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { ...told, milliseconds: Math.round((user + system) / 1000), megabytes };
}

type Raw = Extract<Awaited<ReturnType<typeof readRawBook>>, { ok: true }>['value'];

function drafted(file: string, raw: Raw, cell: string | null): Cost {
  let made = 0;
  const session = new ImportSession({
    raw,
    rows: [],
    language: 'zh-TW',
    today: '2026-11-22',
    newId: () => `r${++made}`,
  });
  session.answer(noAnswers);
  session.plan();
  const hash = createHash('sha1');
  for (const { name, rows } of raw.sheets)
    for (const { at, cells } of rows) hash.update(`${name}\t${at}\t${cells.map(rawText).join('\t')}\n`);
  return {
    file,
    problem: null,
    encoding: raw.encoding ?? null,
    tables: session.draft.tables.map(({ table, sheet }) => ({
      tab: table.sheet.name,
      headerRows: table.headerRows,
      rows: table.rows.length,
      sheet,
    })),
    questions: questionsOf(session.draft).map(question => question.about),
    digest: hash.digest('hex').slice(0, 12),
    cell: cell === null ? null : textAt(raw, cell),
  };
}

function textAt({ sheets }: Raw, place: string): string {
  const [, tab = '', letters = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/.exec(place) ?? [];
  const sheet = sheets.find(({ name }) => tab === '' || name === tab);
  const cells = sheet?.rows.find(({ at }) => at === Number(row))?.cells ?? [];
  return rawText(cells.find((_, at) => columnLetters(at) === letters));
}

process.on('message', (asked: ReadAsked) => {
  void read(asked).then(
    told => process.send?.(told),
    (error: unknown) =>
      process.send?.({ file: asked.file, bug: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});
