/** A process that reads files one after another as the app does, up to the draft, and tells what came of each and what it cost. */
import { createHash } from 'node:crypto';
import { noAnswers } from '../../../shared/import/answers';
import { rawText } from '../../../shared/import/raw-table';
import { questionsOf } from '../../../shared/import/questions';
import { readRawBook } from '../../../electron/excel/gate';
import { ImportSession } from '../../../electron/excel/import-session';

export interface ReadAsked {
  readonly file: string;
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
  /** Processor time, since the machine may be busy with other things. */
  readonly milliseconds: number;
  /** The most the process ever held. */
  readonly megabytes: number;
}

type Cost = Omit<ReadTold, 'milliseconds' | 'megabytes'>;

async function read(file: string): Promise<ReadTold> {
  const began = process.cpuUsage();
  const raw = await readRawBook(file);
  const told: Cost = raw.ok
    ? drafted(file, raw.value)
    : { file, problem: raw.problem.code, encoding: null, tables: [], questions: [], digest: '' };
  const { user, system } = process.cpuUsage(began);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { ...told, milliseconds: Math.round((user + system) / 1000), megabytes };
}

type Raw = Extract<Awaited<ReturnType<typeof readRawBook>>, { ok: true }>['value'];

function drafted(file: string, raw: Raw): Cost {
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
    digest: hash.digest('hex'),
  };
}

process.on('message', ({ file }: ReadAsked) => {
  void read(file).then(
    told => process.send?.(told),
    (error: unknown) => process.send?.({ file, bug: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});
