/** How big an imported file may be, before and while it is read. Measured: an honest book of 10,000 clients needs a fifth of these. */
const mebi = 1024 * 1024;

export const limits = {
  fileBytes: 100 * mebi,
  zipEntries: 5_000,
  /** Of one part, and of all parts that are read, unpacked. */
  partBytes: 400 * mebi,
  totalBytes: 800 * mebi,
  /** Unpacked to packed, of parts over 1 MiB: honest sheets stay under 60, bombs are near 1000. */
  ratio: 250,
  sheets: 200,
  rows: 400_000,
  /** Cells between the first column and the last filled one of each row, in all. */
  cells: 12_000_000,
  merges: 200_000,
  /** Excel's own limit of characters in a cell. */
  text: 32_767,
  field: mebi,
} as const;
