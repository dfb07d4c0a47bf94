/** What a plan asks, and the short answers to it. */

/**
 * `duplicate`: a client of the book with the same name and birthday or mobile (A.5.5). `disagrees`: number and identity name two clients.
 * `twice`: two lines of the file are one client. `namesakes`: several clients have the name. `no-client`: nobody has it.
 */
export const planQuestionKinds = ['duplicate', 'disagrees', 'twice', 'namesakes', 'no-client'] as const;
export type PlanQuestionKind = (typeof planQuestionKinds)[number];

/** `take`: as suggested. `new`: a row of its own. `park`: under no client yet. `skip`: left in the file. */
export const ways = ['take', 'new', 'park', 'skip'] as const;
export type Way = (typeof ways)[number];
