/** Exports the book as a workbook. */
export const exportBook = (): void => undefined;
