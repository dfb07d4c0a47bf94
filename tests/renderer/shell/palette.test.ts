/** What the palette lists for a query. */
import { expect, test } from 'vitest';
import { paletteEntries, type PaletteSource } from '../../../renderer/palette/palette-entries';
import { rowId } from '../../../shared/id';
import { packs } from '../../../shared/i18n/packs';

const wang = rowId('client', 'wang');
const source: PaletteSource = {
  clients: query => (query.startsWith('wa') ? [wang] : []),
  label: action => packs.en.actions[action],
  possible: action => action !== 'book-close',
};
const actions = (query: string): readonly string[] =>
  paletteEntries(query, source).flatMap(entry => (entry.is === 'action' ? [entry.id] : []));

test('[S9] clients come before commands', () => {
  expect(paletteEntries('wa', source)[0]).toEqual({ is: 'client', id: wang });
});

test('[S9] without a query the commands are listed, places first, and nobody is looked for', () => {
  const entries = paletteEntries('', source);
  expect(entries[0]).toEqual({ is: 'action', id: 'back' });
  expect(entries.every(entry => entry.is === 'action')).toBe(true);
  expect(entries).not.toContainEqual({ is: 'action', id: 'palette' });
});

test('[S9] what begins with the query comes before what contains it', () => {
  expect(actions('cal')).toEqual(['go-calendar']);
  expect(actions('new')).toEqual(['client-new', 'book-new']);
  expect(actions('re')[0]).toBe('go-reviews');
});

test('[S9] what cannot be done now is not offered', () => {
  expect(actions('close')).toEqual([]);
});
