/** Excel's serial days. 1900: serial 60 is a 29 February that never was, so days from March 1900 on count from 1899-12-30. */
import { addDays, daysBetween } from './day';

export type SerialEpoch = 1900 | 1904;

const epochs: Readonly<Record<SerialEpoch, string>> = { 1900: '1899-12-30', 1904: '1904-01-01' };

/** The day of a serial number, its time of day dropped; null for the phantom 1900-02-29 and what is before the epoch. */
export function dayOfSerial(serial: number, epoch: SerialEpoch): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (epoch === 1900 ? 1 : 0) || whole > 2_958_465) return null;
  if (epoch === 1900 && whole <= 60) return whole === 60 ? null : addDays('1899-12-31', whole);
  return addDays(epochs[epoch], whole);
}

/** For writing; days before 1900-03-01 have no serial every program agrees on. */
export const serialOfDay = (day: string): number | null =>
  day >= '1900-03-01' ? daysBetween(epochs[1900], day) : null;
