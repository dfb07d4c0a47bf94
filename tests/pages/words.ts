/** The words on the screen, as a journey looks for them: those of the packs, with their blanks filled in. */
export const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
