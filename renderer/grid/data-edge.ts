/** Ctrl + arrow as in Excel: to the end of a filled run, or over the gap to the next filled cell, or to the edge of the sheet. */

export interface EdgeWalk {
  readonly from: number;
  readonly step: 1 | -1;
  readonly count: number;
  readonly filled: (at: number) => boolean;
}

export function dataEdge({ from, step, count, filled }: EdgeWalk): number {
  const within = (at: number): boolean => at >= 0 && at < count;
  if (!within(from + step)) return from;
  const inRun = filled(from) && filled(from + step);
  let at = from + step;
  if (inRun) {
    while (within(at + step) && filled(at + step)) at += step;
    return at;
  }
  while (within(at) && !filled(at)) at += step;
  return within(at) ? at : step === 1 ? count - 1 : 0;
}
