/** What goes on while a file is brought in, for the progress line: `importing:step.<step>`. */
export const steps = ['reading', 'matching', 'book', 'planning', 'writing'] as const;
export type Step = (typeof steps)[number];
