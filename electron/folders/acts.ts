/** What is done to files that are filed: each act is an edit of their rows, and the files follow. */
import { textCell } from '../../shared/cell';
import type { RowSource } from '../../shared/change';
import { isRowId, type RowId } from '../../shared/id';
import { fail, ok, type Result } from '../../shared/result';
import type { Edit, FiledRows } from './filed-rows';
import type { FilePort } from './file-port';
import { isHarmless } from './harmless-types';
import { isSystemFile } from './listing';
import { foldName, freeName, safeName, splitName, typeOf } from './safe-name';

export interface ActParts {
  readonly files: FilePort;
  readonly filed: FiledRows;
  readonly rows: RowSource;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export class Acts {
  readonly #parts: ActParts;

  constructor(parts: ActParts) {
    this.#parts = parts;
  }

  /** The type stays unless the name brings one. */
  async rename(attachment: RowId, name: string): Promise<Result<null>> {
    const { filed } = this.#parts;
    const place = await filed.placeOf(attachment);
    const stand = place.ok ? filed.stand(attachment) : place;
    if (!stand.ok) return stand;
    const was = stand.value.name;
    const typed = safeName(name, '');
    if (typed === '') return fail({ code: 'required' });
    const wanted = bringsType(typed, was) ? typed : safeName(`${typed}${splitName(was).extension}`, typed);
    if (wanted === was) return ok(null);
    const fileName = freeName(wanted, await filed.taken(stand.value.client, [was]));
    return filed.edit([[attachment, { fileName }]], { key: 'attachment-rename', file: was });
  }

  /** To another client, with what is known of them; a link to something of the first client's goes. */
  async move(attachments: readonly RowId[], client: RowId): Promise<Result<null>> {
    const { filed, rows } = this.#parts;
    if (rows.get(client) === undefined) return fail({ code: 'unknown-row', row: client });
    const taken = await filed.taken(client, []);
    const edits: Edit[] = [];
    for (const attachment of attachments) {
      const stand = filed.stand(attachment);
      if (!stand.ok) return stand;
      if (stand.value.client === client) continue;
      const fileName = freeName(stand.value.name, taken);
      taken.add(foldName(fileName));
      const subject = subjectFor(rows, attachment, client);
      edits.push([attachment, { client, fileName, ...(subject === null ? { subject } : {}) }]);
    }
    return filed.several(edits, 'move');
  }

  /** Into the trash, where they wait. */
  async remove(attachments: readonly RowId[]): Promise<Result<null>> {
    const { filed, today } = this.#parts;
    const edits: Edit[] = [];
    for (const attachment of attachments) {
      const stand = filed.stand(attachment);
      if (!stand.ok) return stand;
      if (stand.value.removed === null) edits.push([attachment, { removed: today() }]);
    }
    return filed.several(edits, 'remove');
  }

  /** Out of the trash; under another name where its own is taken by now. */
  async bringBack(attachments: readonly RowId[]): Promise<Result<null>> {
    const { filed } = this.#parts;
    const takenBy = new Map<RowId | null, Set<string>>();
    const edits: Edit[] = [];
    for (const attachment of attachments) {
      const stand = filed.stand(attachment);
      if (!stand.ok) return stand;
      const { client, name, removed } = stand.value;
      if (removed === null) continue;
      const taken = takenBy.get(client) ?? (await filed.taken(client, []));
      takenBy.set(client, taken);
      const fileName = freeName(name, taken);
      taken.add(foldName(fileName));
      edits.push([attachment, { removed: null, fileName }]);
    }
    return filed.several(edits, 'bring-back');
  }

  /** Follows a file that was renamed outside; a name that not every system can hold is made one. */
  async relink(attachment: RowId, name: string): Promise<Result<null>> {
    const { files, filed } = this.#parts;
    const stand = filed.stand(attachment);
    if (!stand.ok) return stand;
    const { client, name: file } = stand.value;
    const folder = await filed.folderOf(client);
    const look = folder === null ? null : await files.look([...folder, name]);
    if (folder === null || look === null || filed.names(client).has(name) || isSystemFile(name))
      return fail({ code: 'file-missing', file: name });
    const fileName = await namedSafely(this.#parts, { client, folder, name });
    const hash = fileName.ok ? await files.digest([...folder, fileName.value]) : fileName;
    if (!fileName.ok || !hash.ok) return hash.ok ? fail({ code: 'file-missing', file: name }) : hash;
    const cells = { fileName: fileName.value, hash: hash.value, size: String(look.size) };
    return filed.edit([[attachment, cells]], { key: 'attachment-relink', file });
  }

  /** Only of a file that is gone. */
  async forget(attachment: RowId): Promise<Result<null>> {
    const { filed } = this.#parts;
    const place = await filed.placeOf(attachment);
    if (place.ok) return fail({ code: 'file-changed', file: place.value.at(-1) ?? '' });
    if (place.problem.code !== 'file-missing') return place;
    return filed.remove(attachment, { key: 'attachment-forget', file: place.problem.file });
  }
}

/** `v1.2` and `J.Smith` bring none; a type that may run something is not given by a rename. */
const bringsType = (typed: string, was: string): boolean => isHarmless(typed) || typeOf(typed) === typeOf(was);

/** The linked policy, holding or review, if it is the new client's. */
function subjectFor(rows: RowSource, attachment: RowId, client: RowId): string | null {
  const row = rows.get(attachment);
  const subject = row === undefined ? null : textCell(row, 'subject');
  const other = subject !== null && isRowId(subject) ? rows.get(subject) : undefined;
  return other !== undefined && textCell(other, 'client') === client ? subject : null;
}

/** Gives a file that was put there outside a name that every system can hold, and answers it. */
export async function namedSafely(
  { files, filed }: Pick<ActParts, 'files' | 'filed'>,
  {
    client,
    folder,
    name,
  }: { readonly client: RowId | null; readonly folder: readonly string[]; readonly name: string },
): Promise<Result<string>> {
  const safe = safeName(name, 'file');
  if (safe === name) return ok(name);
  const free = freeName(safe, await filed.taken(client, [name]));
  const moved = await files.move([...folder, name], [...folder, free]);
  return moved.ok ? ok(free) : moved;
}
