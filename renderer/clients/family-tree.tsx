/** The family as a small tree around the client; those who are clients too lead to their own page. */
import { drawFamily, familyOf, type CardSize } from '../../shared/analysis/family';
import { cellOf, textCell, type Row } from '../../shared/cell';
import { isRowId, sheetOf, type RowId } from '../../shared/id';
import { showCell } from '../../shared/kinds/cell-text';
import { sheetNamed } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { showContext, type Saying } from '../data/contexts';
import { nameOf } from '../data/row-names';
import { replica, useToday } from '../data/use-book';
import { openClient } from '../place/use-place';
import { useWords, type Say } from '../words';

const size: CardSize = { width: 138, height: 44, gap: { x: 14, y: 22 } };

interface FamilyTreeProps {
  readonly client: Row;
  readonly members: readonly Row[];
}

export function FamilyTree({ client, members }: FamilyTreeProps) {
  const t = useWords();
  useToday();
  if (members.length === 0) return null;
  const family = familyOf(client.id, members);
  const { width, height, cards, lines } = drawFamily(family, size);
  const people = new Map([client, ...members].map(row => [row.id, row]));
  const cardOf = (id: RowId) => {
    const row = people.get(id);
    return row === undefined ? null : <Person key={id} row={row} at={cards.get(id)} />;
  };
  return (
    <div className="family" role="group" aria-label={t('client:family-tree')}>
      <div className="family-tree" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden>
          {lines.map(line => {
            const points = line.map(spot => spot.join(',')).join(' ');
            return <polyline key={points} points={points} />;
          })}
        </svg>
        {[...cards.keys()].map(cardOf)}
      </div>
      {family.others.length > 0 && <div className="family-others">{family.others.map(cardOf)}</div>}
    </div>
  );
}

interface PersonProps {
  readonly row: Row;
  /** Absent for those who stand apart. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

function Person({ row, at }: PersonProps) {
  const t = useWords();
  const saying = usePreferences();
  const linked = textCell(row, 'linkedClientId');
  const to = linked !== null && isRowId(linked) && replica.get(linked) !== undefined ? linked : null;
  const mine = isClient(row);
  const inside = (
    <>
      <b>{nameOf(row)}</b>
      <small>
        {(mine ? [t('client:self'), ageOf(row, saying)] : factsOf(row, saying, t)).filter(Boolean).join(' · ')}
      </small>
    </>
  );
  const look = {
    className: 'person',
    style: at === undefined ? undefined : { left: at.x, top: at.y, width: size.width, height: size.height },
    'data-self': mine ? '' : undefined,
    'data-dependent': cellOf(row, 'isDependent') === true ? '' : undefined,
    title: [nameOf(row), ...factsOf(row, saying, t)].filter(Boolean).join(' · '),
  };
  if (to === null) return <div {...look}>{inside}</div>;
  return (
    <button type="button" {...look} onClick={() => openClient(to)}>
      {inside}
    </button>
  );
}

function shown(row: Row, column: string, saying: Saying): string {
  const declared = sheetNamed(sheetOf(row.id)).columns[column];
  return declared === undefined ? '' : showCell(replica.cell(row.id, column), declared, showContext(saying, ''));
}

const isClient = (row: Row): boolean => sheetOf(row.id) === 'client';
const ageOf = (row: Row, saying: Saying): string => shown(row, isClient(row) ? 'age' : 'memberAge', saying);

/** Relation, age, whether somebody keeps them, school or work of a member. */
const factsOf = (row: Row, saying: Saying, t: Say): readonly string[] =>
  isClient(row)
    ? []
    : [
        shown(row, 'relation', saying),
        ageOf(row, saying),
        cellOf(row, 'isDependent') === true ? t('client:dependent') : '',
        textCell(row, 'schoolOrWork') ?? '',
      ];
