/** Which line of an exported sheet is what; counted from 1, as a spreadsheet program shows them. */
export const sheetRows = {
  /** Hidden: says what each column is. */
  machine: 1,
  /** Above the header, where it stays in sight and nothing has to move when lines are added below. */
  totals: 2,
  header: 3,
  first: 4,
} as const;

/** Empty lines below the rows that lists, colours and totals already know of. */
const spare = 200;

export const lastLine = (count: number): number => sheetRows.first - 1 + count + spare;
