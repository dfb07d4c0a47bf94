/** How big an imported file may be, before and while it is read. Measured: an honest book of 10,000 clients needs a fifth of these. */
const mebi = 1024 * 1024;

export const limits = {
  fileBytes: 100 * mebi,
  zipEntries: 5_000,
  /** Of one part, and of all parts that are read, unpacked. */
  partBytes: 400 * mebi,
  totalBytes: 800 * mebi,
  /** Of a part that is read whole: the list of sheets, styles, relations. */
  smallPartBytes: 32 * mebi,
  /** Of the texts that cells share: they all stay in memory. */
  stringBytes: 160 * mebi,
  /** Elements in one another, in a part that is read whole; real ones have ten. */
  depth: 64,
  /** Unpacked to packed, of parts over 1 MiB: honest sheets stay under 60, bombs are near 1000. */
  ratio: 250,
  sheets: 1_000,
  rows: 400_000,
  /** Cells between the first column and the last filled one of each row, in all. */
  cells: 12_000_000,
  /** Rows times the widest row of a sheet: whatever looks at a column looks at all its rows. */
  area: 40_000_000,
  merges: 200_000,
  /** Excel's own limit of characters in a cell. */
  text: 32_767,
  field: mebi,
} as const;
