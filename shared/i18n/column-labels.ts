/** What the label packs must hold, computed from the schema: a missing label does not compile. */
import type { Sheet } from '../sheets/sheet';
import type { OptionId, WordedListId } from '../sheets/options';
import type { GroupId } from '../sheets/groups';

export type ColumnLabels<S extends Pick<Sheet, 'columns'>> = { readonly [K in keyof S['columns']]: string };
export type OptionLabels = { readonly [L in WordedListId]: { readonly [O in OptionId<L>]: string } };
export type GroupLabels = { readonly [G in GroupId]: string };
