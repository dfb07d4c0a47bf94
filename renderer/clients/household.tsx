/** The household: its members as a grid, and those of it who are clients too. */
import { useMemo } from 'react';
import { householdOf, linksOf } from '../../shared/analysis/household';
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

function LinkedClients({ id }: { readonly id: RowId }) {
  const t = useWords();
  const versions = `${useSheetVersion('member')} ${useSheetVersion('client')}`;
  const others = useMemo(
    () => householdOf(id, linksOf(replica), replica).filter(other => other !== id),
    [id, versions],
  );
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
