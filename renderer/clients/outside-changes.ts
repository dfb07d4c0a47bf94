/** What was done to a client's folder outside of the program, as questions: what is new, renamed, altered or gone. */
import type { FiledAttachment, FolderListing, Stranger } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';

export interface Renamed {
  readonly attachment: RowId;
  readonly to: string;
}
export interface Lost {
  readonly attachment: RowId;
  /** What was filed can be put back. */
  readonly kept: boolean;
}
export interface OutsideChanges {
  readonly strangers: readonly Stranger[];
  readonly renamed: readonly Renamed[];
  readonly altered: readonly Lost[];
  readonly missing: readonly Lost[];
}

/** A stranger that is a renamed file is asked about once, as renamed; two lost files never follow one stranger. */
export function outsideChanges({ files, strangers }: FolderListing): OutsideChanges {
  const followed = new Set<string>();
  const renamed: Renamed[] = [];
  const missing: Lost[] = [];
  for (const file of files) {
    if (file.state !== 'missing') continue;
    const to = file.renamedTo;
    if (to === undefined || followed.has(to)) missing.push(lost(file));
    else {
      followed.add(to);
      renamed.push({ attachment: file.attachment, to });
    }
  }
  const altered = files.filter(({ state }) => state === 'altered').map(lost);
  return { strangers: strangers.filter(({ name }) => !followed.has(name)), renamed, altered, missing };
}

const lost = ({ attachment, kept }: FiledAttachment): Lost => ({ attachment, kept: kept === true });

export const changeCount = ({ strangers, renamed, altered, missing }: OutsideChanges): number =>
  strangers.length + renamed.length + altered.length + missing.length;
