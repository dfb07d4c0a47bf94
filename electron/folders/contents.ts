/** Acts on what a filed file holds: replaced, put back, or taken as it is now; what it held before is kept. */
import { textCell } from '../../shared/cell';
import type { FileVersion } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import type { ActParts } from './acts';
import { versionsOf } from './attachment-places';
import type { Digests } from './digests';
import type { Filed, Place } from './file-port';
import type { Follower } from './follow';
import { dropVersion, keepVersion, versionKept, versionsKept } from './kept-versions';
import { freeName, safeName, splitName } from './safe-name';
import { isWholePath } from './walk-sources';

export interface ContentParts extends ActParts {
  readonly follower: Follower;
  readonly digests: Digests;
}

/** Where a file waits until it is known what it holds. */
const comingOf = (attachment: RowId): Place => [...versionsOf(attachment), 'coming'];

export class Contents {
  readonly #parts: ContentParts;

  constructor(parts: ContentParts) {
    this.#parts = parts;
  }

  /** Those that are still what they were; what is filed now is no version. */
  async versions(attachment: RowId): Promise<Result<readonly FileVersion[]>> {
    const { files, filed, digests } = this.#parts;
    const stand = filed.stand(attachment);
    if (!stand.ok) return stand;
    const versions: FileVersion[] = [];
    const told = new Set<string | null>([stand.value.hash]);
    for (const { place, look, hash, name, size, day } of await versionsKept(files, attachment)) {
      if (told.has(hash) || (await digests.of(place, look)) !== hash) continue;
      told.add(hash);
      versions.push({ hash, name, size, day });
    }
    return ok(versions);
  }

  /** Copies a file from outside among the versions, from where it changes places with what is filed. */
  async replace(attachment: RowId, source: string): Promise<Result<null>> {
    const { filed, files } = this.#parts;
    const stand = filed.stand(attachment);
    if (!stand.ok) return stand;
    const coming = await this.#bringIn(attachment, source);
    if (!coming.ok) return coming;
    const { client, name, hash } = stand.value;
    const { sha256, size } = coming.value;
    const place = await filed.placeOf(attachment);
    const now = place.ok ? await files.digest(place.value) : place;
    const same = hash === sha256 && now.ok && now.value === sha256;
    const kept = same ? fail({ code: 'nothing-changed' }) : await this.#keep(attachment, coming.value);
    await this.#sweep(attachment);
    if (!kept.ok) return kept;
    if (hash === sha256) return this.#settle(attachment);
    const fileName = await this.#nameFor(client, name, path.basename(source));
    const cells = { hash: sha256, size: String(size), version: this.#nextVersion(attachment), fileName };
    const edited = await filed.edit([[attachment, cells]], { key: 'attachment-replace', file: name });
    if (!edited.ok && kept.value.fresh) await dropVersion(files, kept.value.place);
    return edited;
  }

  /** What was filed, or an earlier version; what stands there now is kept. */
  async restore(attachment: RowId, wanted: string | undefined): Promise<Result<null>> {
    const { filed, files } = this.#parts;
    const stand = filed.stand(attachment);
    if (!stand.ok) return stand;
    const { client, name, hash } = stand.value;
    const kept = await versionKept(files, attachment, wanted ?? hash ?? '');
    if (kept === null) return fail({ code: 'file-missing', file: name });
    if (kept.hash === hash) return this.#settle(attachment);
    const fileName = await this.#nameFor(client, name, kept.name);
    const cells = { hash: kept.hash, size: String(kept.size), version: this.#nextVersion(attachment), fileName };
    return filed.edit([[attachment, cells]], { key: 'attachment-restore', file: name });
  }

  /** Takes an altered file as it is now for what is filed. */
  async accept(attachment: RowId): Promise<Result<null>> {
    const { files, filed } = this.#parts;
    const place = await filed.placeOf(attachment);
    if (!place.ok) return place;
    const look = await files.look(place.value);
    const hash = await files.digest(place.value);
    const file = place.value.at(-1) ?? '';
    if (!hash.ok) return hash;
    if (look === null) return fail({ code: 'file-missing', file });
    const cells = { hash: hash.value, size: String(look.size), version: this.#nextVersion(attachment) };
    return filed.edit([[attachment, cells]], { key: 'attachment-accept', file });
  }

  /** The row says already what should be there: only the disk is to follow. */
  #settle(attachment: RowId): Promise<Result<null>> {
    const { filed, follower } = this.#parts;
    return follower.settled(async () => {
      const stand = filed.stand(attachment);
      if (!stand.ok) return stand;
      return follower.align({ attachment, was: { ...stand.value, hash: null }, now: stand.value });
    });
  }

  async #bringIn(attachment: RowId, source: string): Promise<Result<Filed>> {
    const name = path.basename(source);
    if (!isWholePath(source)) return fail({ code: 'not-a-file', file: name });
    const { files } = this.#parts;
    const made = await files.makeFolder(comingOf(attachment));
    if (!made.ok) return made;
    const filed = await files.bringIn(source, comingOf(attachment), safeName(name, 'file'));
    if (!filed.ok) await this.#sweep(attachment);
    return filed;
  }

  /** `fresh`: that content was not kept before. */
  async #keep(attachment: RowId, { name, sha256 }: Filed): Promise<Result<{ place: Place; fresh: boolean }>> {
    const { files, today } = this.#parts;
    const fresh = (await versionKept(files, attachment, sha256)) === null;
    const from = [...comingOf(attachment), name];
    const kept = await keepVersion(files, attachment, { from, hash: sha256, day: today() });
    return kept.ok ? ok({ place: kept.value, fresh }) : kept;
  }

  async #sweep(attachment: RowId): Promise<void> {
    const { files } = this.#parts;
    for (const name of await files.names(comingOf(attachment))) await files.remove([...comingOf(attachment), name]);
    await files.dropFolder(comingOf(attachment));
    await files.dropFolder(versionsOf(attachment));
  }

  /** The name stays, with the type of what comes. */
  async #nameFor(client: RowId | null, name: string, coming: string): Promise<string> {
    const [was, type] = [splitName(name), splitName(safeName(coming, 'file')).extension];
    if (type.toLowerCase() === was.extension.toLowerCase()) return name;
    return freeName(safeName(`${was.stem}${type}`, name), await this.#parts.filed.taken(client, [name]));
  }

  #nextVersion(attachment: RowId): string {
    const row = this.#parts.rows.get(attachment);
    return String(Number((row === undefined ? null : textCell(row, 'version')) ?? '1') + 1);
  }
}
