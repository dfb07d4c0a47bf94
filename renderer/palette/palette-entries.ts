/** What the palette lists for a query: clients first, then commands; the best match first. */
import type { RowId } from '../../shared/id';
import { actionList, type ActionEntry, type ActionId, type Menu } from '../../shared/menu/actions';
import { commandPoints } from '../../shared/search/client-search';

export type PaletteEntry =
  { readonly is: 'client'; readonly id: RowId } | { readonly is: 'action'; readonly id: ActionId };

export interface PaletteSource {
  readonly clients: (query: string, limit: number) => readonly RowId[];
  readonly label: (action: ActionId) => string;
  readonly possible: (action: ActionId) => boolean;
}

const mostClients = 12;
const mostActions = 40;

/** Where one goes before what one sets: the order of equals. */
const menuOrder: readonly Menu[] = ['go', 'edit', 'file', 'view', 'help'];
const rank = ({ menu }: ActionEntry): number => menuOrder.indexOf(menu);

/** Without a query, the commands alone: nobody is looked for yet. */
export function paletteEntries(query: string, source: PaletteSource): readonly PaletteEntry[] {
  const clients = source.clients(query, mostClients).map((id): PaletteEntry => ({ is: 'client', id }));
  const actions = actionList
    .filter(({ id }) => id !== 'palette' && source.possible(id))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => ({ id, points: commandPoints(source.label(id), query) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, mostActions)
    .map(({ id }): PaletteEntry => ({ is: 'action', id }));
  return [...clients, ...actions];
}
