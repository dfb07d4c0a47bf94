/** The household: its tree, its members as a grid, those of it who are clients too, and what may be counted twice in it. */
import { doubleCounted } from '../../shared/analysis/household';
import { textCell, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { nameOf, nameOfId } from '../data/row-names';
import { replica, useOwned } from '../data/use-book';
import { openClient } from '../place/use-place';
import { Tier } from '../ui/tier';
import { listed, useWords } from '../words';
import { ClientGrid } from './client-grid';
import { FamilyTree } from './family-tree';
import './household.css';

interface HouseholdProps {
  readonly row: Row;
  /** The clients of the household, this one first. */
  readonly clients: readonly RowId[];
}

export function Household({ row, clients }: HouseholdProps) {
  const members = useOwned(row.id, 'member');
  return (
    <>
      <ClientGrid
        owners={[row.id]}
        sheet="member"
        count={members.length}
        lead={<FamilyTree client={row} members={members} />}
      />
      <LinkedClients others={clients.slice(1)} />
      <CountedTwice clients={clients} />
    </>
  );
}

function LinkedClients({ others }: { readonly others: readonly RowId[] }) {
  const t = useWords();
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

/** One account entered under two people whole is said; the figures count it as it stands. */
function CountedTwice({ clients }: { readonly clients: readonly RowId[] }) {
  const t = useWords();
  const twice = clients.length < 2 ? [] : doubleCounted(clients, replica);
  if (twice.length === 0) return null;
  const what = listed(twice.map(([first]) => (first === undefined ? '' : nameOfId(first))));
  return <p className="tag warn counted-twice">{t('client:counted-twice', { what })}</p>;
}
