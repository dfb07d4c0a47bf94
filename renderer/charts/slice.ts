/** One part of a whole, as charts show it; the words and figures are already written in the language in use. */
export interface Slice {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value as text, and its part of the whole. */
  readonly text: string;
  readonly share: string;
}

const colours = 8;

/** The nth colour of the charts; beyond the last they repeat. */
export const sliceColour = (at: number): string => `var(--chart-${at % colours})`;

/** Only parts of something: nothing and less than nothing have no slice. */
export const shownSlices = (slices: readonly Slice[]): readonly Slice[] => slices.filter(slice => slice.value > 0);
