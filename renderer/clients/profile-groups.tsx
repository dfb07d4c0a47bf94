/** The profile in its groups, each field editable in place: filled ones and the usual ones, the rest one press away. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { missingOf } from '../../shared/analysis/completeness';
import { cellOf, textCell, type Row } from '../../shared/cell';
import { groupLabel } from '../../shared/i18n/labels';
import { groupIds, type GroupId } from '../../shared/sheets/groups';
import type { ColumnId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { columnLabel } from '../data/row-names';
import { replica, useRows } from '../data/use-book';
import type { GridColumn } from '../grid/grid-props';
import { bookColumns } from '../sheets/book-columns';
import { shortPercent } from '../ui/amounts';
import { CellField } from '../ui/cell-field';
import { useWords } from '../words';
import { sectionElement } from './section-links';

export function ProfileGroups({ row }: { readonly row: Row }) {
  const t = useWords();
  const groups = useGroups();
  const section = useRef<HTMLElement>(null);
  const [wished, setWished] = useState<{ readonly column: ColumnId } | null>(null);
  useEffect(() => {
    if (wished === null) return;
    const field = `[data-column="${wished.column}"] :is(input, textarea, select)`;
    section.current?.querySelector<HTMLElement>(field)?.focus();
  }, [wished]);
  return (
    <section
      ref={section}
      id={sectionElement('profile')}
      tabIndex={-1}
      className="profile"
      aria-label={t('client:profile')}
    >
      <h2>{t('client:profile')}</h2>
      <Completeness row={row} onFill={column => setWished({ column })} />
      {groups.map(([group, fields]) => (
        <ProfileGroup key={group} row={row} group={group} fields={fields} wished={wished?.column ?? null} />
      ))}
    </section>
  );
}

/** Stored columns by group, in the order of the sheet; what is pinned stands on top of the page already. */
function useGroups(): readonly (readonly [GroupId, readonly GridColumn[]])[] {
  const { language } = usePreferences();
  const own = useRows('column');
  const { baseCurrency } = replica.standing;
  return useMemo(() => {
    const stored = bookColumns({ sheet: 'client', language, baseCurrency, own }).filter(
      ({ column }) => column.computed !== true && column.pinned !== true,
    );
    const groups = new Map<GroupId, GridColumn[]>();
    for (const field of stored) groups.set(field.column.group, [...(groups.get(field.column.group) ?? []), field]);
    return groupIds.flatMap(group => {
      const fields = groups.get(group);
      return fields === undefined ? [] : [[group, fields] as const];
    });
  }, [language, baseCurrency, own]);
}

interface CompletenessProps {
  readonly row: Row;
  readonly onFill: (column: ColumnId) => void;
}

/** How much of what a bank must know is there; what is missing is one press from being filled. */
function Completeness({ row, onFill }: CompletenessProps) {
  const t = useWords();
  const missing = missingOf(row);
  const share = replica.cell(row.id, 'profileCompleteness');
  if (typeof share !== 'string') return null;
  return (
    <p className="completeness">
      <progress max={1} value={Number(share)} aria-label={t('client:complete', { share: shortPercent(share) })} />
      <span>{t('client:complete', { share: shortPercent(share) })}</span>
      {missing.length > 0 && (
        <span className="missing">
          <span className="muted">{t('client:missing')}</span>
          {missing.map(id => {
            const what = columnLabel('client', id);
            const label = t('client:fill', { what });
            return (
              <button key={id} type="button" className="chip" aria-label={label} onClick={() => onFill(id)}>
                {what}
              </button>
            );
          })}
        </span>
      )}
    </p>
  );
}

interface ProfileGroupProps {
  readonly row: Row;
  readonly group: GroupId;
  readonly fields: readonly GridColumn[];
  /** A field that is to be filled now, wherever it is. */
  readonly wished: ColumnId | null;
}

function ProfileGroup({ row, group, fields, wished }: ProfileGroupProps) {
  const t = useWords();
  const { language } = usePreferences();
  const [all, setAll] = useState(false);
  const filled = (field: GridColumn): boolean => cellOf(row, field.id) !== null;
  const usual = fields.filter(field => filled(field) || field.column.hidden !== true || field.id === wished);
  const rest = fields.length - usual.length;
  const currency = textCell(row, 'currency') ?? replica.standing.baseCurrency;
  return (
    <fieldset className="profile-group">
      <legend>{groupLabel(language, group)}</legend>
      {(all ? fields : usual).map(field => (
        <CellField
          key={field.id}
          row={row}
          id={field.id}
          column={field.column}
          label={field.label}
          currency={currency}
        />
      ))}
      {rest > 0 && (
        <button type="button" className="btn quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('client:fewer') : t('client:more', { count: rest })}
        </button>
      )}
    </fieldset>
  );
}
