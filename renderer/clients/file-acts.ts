/** What is done with filed documents: told when it cannot be, and how to take it back when it is. */
import { textCell, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { labelOf } from '../data/run';
import { complainOf, sayDone } from '../toasts/toasts';

/** The value, or null once the refusal was told. */
export async function asked<T>(answer: Promise<Result<T>>): Promise<T | null> {
  const done = await answer;
  if (done.ok) return done.value;
  complainOf(done.problem);
  return null;
}

/** Whether it was done. */
async function did(answer: Promise<Result<unknown>>): Promise<boolean> {
  const done = await answer;
  if (!done.ok) complainOf(done.problem);
  return done.ok;
}

export const fileName = (row: Row): string => textCell(row, 'fileName') ?? '';

const idsOf = (rows: readonly Row[]): RowId[] => rows.map(({ id }) => id);

/** What the history calls it: one file by its name, several by their number. */
function labelFor(act: 'remove' | 'move' | 'bring-back', rows: readonly Row[]): string {
  const [only] = rows;
  return rows.length === 1 && only !== undefined
    ? labelOf(`attachment-${act}`, { file: fileName(only) })
    : labelOf(`attachments-${act}`, { count: rows.length });
}

export const openFile = (attachment: RowId): void => void asked(bridge.request['attachment:open']({ attachment }));
export const revealFile = (attachment: RowId): void => void asked(bridge.request['folder:reveal']({ attachment }));

export async function removeFiles(rows: readonly Row[]): Promise<boolean> {
  const done = await did(bridge.request['attachment:remove']({ attachments: idsOf(rows) }));
  if (done) sayDone(labelFor('remove', rows));
  return done;
}

export async function moveFiles(rows: readonly Row[], client: RowId): Promise<boolean> {
  const done = await did(bridge.request['attachment:move']({ attachments: idsOf(rows), client }));
  if (done) sayDone(labelFor('move', rows));
  return done;
}

export async function bringBack(rows: readonly Row[]): Promise<boolean> {
  const done = await did(bridge.request['attachment:bring-back']({ attachments: idsOf(rows) }));
  if (done) sayDone(labelFor('bring-back', rows));
  return done;
}

export const renameFile = (attachment: RowId, name: string): Promise<boolean> =>
  did(bridge.request['attachment:rename']({ attachment, name }));

export const replaceFile = (attachment: RowId): void =>
  void asked(bridge.request['attachment:replace']({ attachment }));
