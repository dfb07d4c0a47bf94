/** What an import makes of a line of the file. */
export const verdicts = ['new', 'changed', 'same', 'doubtful', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];
