/** Places as text, and the way back through them. */
import { expect, test } from 'vitest';
import { firstPlace, placeOf, placeText, sheetPlace, type Place } from '../../../renderer/place/place';
import { goBack, goForward, goTo, standAt, trailFrom } from '../../../renderer/place/trail';
import { rowId } from '../../../shared/id';

const wang = rowId('client', 'wang');
const atCell: Place = { page: 'sheet', sheet: 'client', at: { row: wang, column: 'mobile' } };
const clientPage: Place = { page: 'client', id: wang };
const review: Place = { page: 'review', id: rowId('review', 'r1') };

test.each<readonly [Place]>([
  [firstPlace],
  [atCell],
  [sheetPlace('holding')],
  [clientPage],
  [review],
  [{ page: 'settings' }],
  [{ page: 'import' }],
])('[S7] %o is kept as text and found again', place => {
  expect(placeOf(placeText(place))).toEqual(place);
});

test.each(['', 'nowhere', 'sheet/cheese', 'client/policy:x', 'review/wang', 'sheet/client/x/y'])(
  '[S7] %o leads to the clients',
  text => {
    expect(placeOf(text)).toEqual(firstPlace);
  },
);

test('[S8] back returns to the cell one left, forward goes on again', () => {
  const there = goTo(standAt(trailFrom(firstPlace), atCell), clientPage);
  expect(goBack(there).now).toEqual(atCell);
  expect(goForward(goBack(there)).now).toEqual(clientPage);
});

test('[S8] going somewhere else forgets the way forward', () => {
  const turned = goTo(goBack(goTo(trailFrom(firstPlace), clientPage)), review);
  expect(turned.future).toEqual([]);
  expect(goForward(turned)).toBe(turned);
});

test('[S8] moving within a page leaves no step behind, and asking for the page again keeps the cell', () => {
  const here = trailFrom(atCell);
  expect(goTo(here, sheetPlace('client'))).toEqual(here);
  const other: Place = { page: 'sheet', sheet: 'client', at: { row: wang, column: 'name' } };
  expect(goTo(here, other)).toEqual({ past: [], now: other, future: [] });
});

test('[S8] at either end one stays', () => {
  const here = trailFrom(firstPlace);
  expect(goBack(here)).toBe(here);
  expect(goForward(here)).toBe(here);
});
