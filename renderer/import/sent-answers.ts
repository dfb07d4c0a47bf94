/** Answers as a message carries them: plain copies, without what was never said. */
import type { Answers, TableAnswer } from '../../shared/import/answers';
import type { Input } from '../../shared/contract/contract';

type Sent = Input<'import:remap'>['answers'];

export const sentAnswers = ({ headerRows, tables, rows, groups, kinds }: Answers): Sent => ({
  headerRows: { ...headerRows },
  tables: Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, sentTable(table)])),
  rows: { ...rows },
  groups: { ...groups },
  kinds: { ...kinds } as Sent['kinds'],
});

const sentTable = ({ sheet, columns, hiddenColumns, hiddenRows }: TableAnswer): Sent['tables'][string] => ({
  ...(sheet === undefined ? {} : { sheet }),
  ...(columns === undefined ? {} : { columns: { ...columns } }),
  ...(hiddenColumns === undefined ? {} : { hiddenColumns }),
  ...(hiddenRows === undefined ? {} : { hiddenRows }),
});
