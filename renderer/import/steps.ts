/** The steps of a long job that have words. */
export const steps = ['reading', 'matching', 'book', 'planning', 'writing'] as const;
