/** The words on the screen, as a journey looks for them: those of the packs, with their blanks filled in; and what they count. */

/** The count at the end of a text. */
export const countIn = (text: string): number => Number(/[\d,]+$/.exec(text.trim())?.[0].replaceAll(',', ''));

export const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
