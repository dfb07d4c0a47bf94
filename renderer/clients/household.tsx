/** The household: its members as a grid, and those of it who are clients too. */
import { householdOf, linksOf, type Links } from '../../shared/analysis/household';
import { textCell } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { nameOf } from '../data/row-names';
import { replica, useOwned, useSheetVersion } from '../data/use-book';
import { openClient } from '../place/use-place';
import { Tier } from '../ui/tier';
import { useWords } from '../words';
import { ClientGrid } from './client-grid';

export function Household({ id }: { readonly id: RowId }) {
  const members = useOwned(id, 'member');
  return (
    <>
      <ClientGrid client={id} sheet="member" count={members.length} />
      <LinkedClients id={id} />
    </>
  );
}

let kept: { readonly members: number; readonly clients: number; readonly links: Links } | null = null;

/** The links of all families, gathered anew only when a member or a client has changed. */
function linksNow(members: number, clients: number): Links {
  if (kept?.members !== members || kept.clients !== clients) kept = { members, clients, links: linksOf(replica) };
  return kept.links;
}

function LinkedClients({ id }: { readonly id: RowId }) {
  const t = useWords();
  const links = linksNow(useSheetVersion('member'), useSheetVersion('client'));
  const others = householdOf(id, links, replica).filter(other => other !== id);
  if (others.length === 0) return null;
  return (
    <p className="linked">
      <span className="muted">{t('client:linked')}</span>
      {others.map(other => {
        const row = replica.get(other);
        if (row === undefined) return null;
        const tier = textCell(row, 'tier');
        return (
          <button key={other} type="button" className="chip" onClick={() => openClient(other)}>
            {tier !== null && <Tier tier={tier} />}
            {nameOf(row)}
          </button>
        );
      })}
    </p>
  );
}
