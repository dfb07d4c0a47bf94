/** Everything about one client on one page: who they are, what to be careful about, family, policies, assets, debts, files, reviews. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { cellOf, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { Timeline } from '../dealings/timeline';
import { useHousehold } from '../data/households';
import { replica, useBookVersion, useOwned, useRow } from '../data/use-book';
import { pickNothing } from '../frame/selection';
import { CellField } from '../ui/cell-field';
import { isInTrash } from '../../shared/sheets/in-trash';
import { sheetNamed } from '../../shared/sheets/index';
import { columnLabel } from '../data/row-names';
import { useWords } from '../words';
import { ClientGrid } from './client-grid';
import { ClientHeader } from './client-header';
import { ClientSummary, type Scope } from './client-summary';
import { ClientReviews } from './client-reviews';
import { Contacts } from './contacts';
import { DropZone } from './drop-zone';
import { FolderSection } from './folder-section';
import { Household } from './household';
import { ProfileGroups } from './profile-groups';
import { SectionLinks } from './section-links';
import { WorthSummary } from './worth-summary';
import './client-page.css';

export function ClientPage({ id }: { readonly id: RowId }) {
  const t = useWords();
  const row = useRow(id);
  if (row === undefined) return <p className="empty">{t('client:gone')}</p>;
  return <OpenClient key={id} row={row} />;
}

function OpenClient({ row }: { readonly row: Row }) {
  const page = useRef<HTMLDivElement>(null);
  const household = useHousehold(row.id);
  const [chosen, setScope] = useScope();
  const scope = household.length === 1 ? 'person' : chosen;
  const own = useMemo(() => [row.id] as const, [row.id]);
  const owners = scope === 'person' ? own : household;
  const counts = useCounts(row.id, owners);
  useEffect(() => pickNothing, []);
  return (
    <DropZone client={row.id}>
      <ClientHeader row={row} />
      <ClientSummary row={row} owners={owners} scope={scope} onScope={household.length === 1 ? null : setScope} />
      <div className="client-first">
        <Attention row={row} />
        <Contacts row={row} />
      </div>
      <div className="client-links">
        <SectionLinks page={page} counts={counts} />
      </div>
      <div className="client-page page" ref={page}>
        <div className="client-main">
          <Timeline client={row.id} />
          <Household row={row} clients={household} />
          <ClientGrid owners={owners} sheet="holding" count={counts.holding} />
          <ClientGrid owners={owners} sheet="policy" count={counts.policy} />
          <ClientGrid owners={owners} sheet="liability" count={counts.liability} />
        </div>
        <aside className="client-side">
          <WorthSummary owners={owners} />
          <FolderSection client={row.id} />
          <ClientReviews client={row.id} />
          <ProfileGroups row={row} />
        </aside>
      </div>
    </DropZone>
  );
}

/** Whose figures were wished last, until the program ends. */
let wished: Scope = 'person';

function useScope() {
  const [scope, setScope] = useState(wished);
  const choose = (next: Scope): void => {
    wished = next;
    setScope(next);
  };
  return [scope, choose] as const;
}

function useCounts(id: RowId, owners: readonly RowId[]) {
  useBookVersion();
  const count = (sheet: 'holding' | 'policy' | 'liability'): number =>
    owners.reduce((sum, owner) => sum + replica.owned(owner, sheet).length, 0);
  return {
    member: useOwned(id, 'member').length,
    holding: count('holding'),
    policy: count('policy'),
    liability: count('liability'),
    attachment: useOwned(id, 'attachment').filter(row => !isInTrash(row)).length,
    review: useOwned(id, 'review').length,
  };
}

/** Pinned columns, always first and always visible: written once, seen before every call. */
function Attention({ row }: { readonly row: Row }) {
  const t = useWords();
  const pinned = Object.entries(sheetNamed('client').columns).filter(([, column]) => column.pinned === true);
  return (
    <section className="attention">
      {pinned.map(([id, column]) => (
        <div key={id} data-filled={cellOf(row, id) === null ? undefined : ''}>
          <h2>{columnLabel('client', id)}</h2>
          <CellField
            row={row}
            id={id}
            column={column}
            label={columnLabel('client', id)}
            currency=""
            bare
            placeholder={t('client:attention-empty')}
          />
        </div>
      ))}
    </section>
  );
}
