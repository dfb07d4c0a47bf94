/** The form in which a day of the lunar calendar without its year is kept: `08-15`, or `L06-15` in a leap month. */

const two = (number: number): string => String(number).padStart(2, '0');

export interface LunarDate {
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

export const lunarDateOf = (cell: string): LunarDate => ({
  month: Number(cell.slice(-5, -3)),
  day: Number(cell.slice(-2)),
  leap: cell.startsWith('L'),
});

export const lunarCell = ({ month, day, leap }: LunarDate): string => `${leap ? 'L' : ''}${two(month)}-${two(day)}`;
