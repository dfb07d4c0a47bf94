/** The size of a file as people say it. */
const steps = ['B', 'kB', 'MB', 'GB'] as const;

/** `1.2 MB`, the number in the language's own way; a step is 1,024 of the one below, as file managers count. */
export function sizeText(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log2(bytes) / 10));
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: step > 1 ? 1 : 0 });
  return `${format.format(bytes / 1_024 ** step)} ${steps[step] ?? 'B'}`;
}
