/** Where imported rows wait that have no client yet: by the name their file says, each name to be given a client at once. */
import { useMemo } from 'react';
import { sheetIds, sheetOf, type RowId } from '../../shared/id';
import { sheetNamed } from '../../shared/sheets/index';
import type { Row } from '../../shared/cell';
import { nameIndex } from '../data/contexts';
import { nameOf, nameOfId } from '../data/row-names';
import { labelOf, run } from '../data/run';
import { replica, useSheetVersion } from '../data/use-book';
import { grouped } from '../ui/grouped';
import { useGrowing } from '../ui/use-growing';
import { wordsOf, useWords } from '../words';
import { ChooseClient } from '../ui/choose-client';
import { waitingRows, type Waiting } from './waiting';
import './parked.css';

/** The rows that wait, gathered anew only when one of the sheets that may hold them, or a client, has changed. */
function useWaiting(): readonly Waiting[] {
  const versions = sheetIds.map(useSheetVersion).join(' ');
  return useMemo(() => {
    const rows = [...replica.nobodys].flatMap(id => replica.get(id) ?? []);
    return waitingRows(rows, name => nameIndex.named('client', name));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the replica is the same object whatever is in it; its versions tell
  }, [versions]);
}

/** So few are drawn in one go without the window missing a key. */
const slice = 6;

export function ParkedPage() {
  const t = useWords();
  const waiting = useWaiting();
  const drawn = useGrowing(waiting.length, slice);
  const rows = waiting.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <header className="bar">
        <h1>{t('parked:title')}</h1>
        <span className="muted">{grouped(rows)}</span>
      </header>
      <div className="page" tabIndex={0} role="region" aria-label={t('parked:title')}>
        <p className="muted parked-hint">{rows === 0 ? t('parked:empty') : t('parked:hint')}</p>
        {waiting.slice(0, drawn).map(group => (
          <Group key={group.key} group={group} />
        ))}
      </div>
    </>
  );
}

async function give(rows: readonly Row[], client: RowId): Promise<void> {
  const cells = rows.flatMap(row => {
    const column = sheetNamed(sheetOf(row.id)).owner;
    return column === null ? [] : [{ row: row.id, column, now: client }];
  });
  await run([{ type: 'edit-cells', cells }], labelOf('give-client', { n: rows.length }));
}

const remove = (rows: readonly Row[]): Promise<unknown> =>
  run([{ type: 'remove-rows', rows: rows.map(({ id }) => id) }], labelOf('remove-rows', { n: rows.length }));

function Group({ group }: { readonly group: Waiting }) {
  const t = useWords();
  const { said, rows, client } = group;
  const name = said === '' ? t('parked:nameless') : said;
  return (
    <section className="card parked" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="muted">{t('parked:rows', { count: rows.length })}</span>
        <span className="grow" />
        {client !== null && (
          <button type="button" className="btn primary" onClick={() => void give(rows, client)}>
            {t('parked:give', { client: nameOfId(client) })}
          </button>
        )}
        <ChooseClient
          label={`${name}: ${t('parked:choose')}`}
          placeholder={t('parked:choose')}
          onChoose={chosen => void give(rows, chosen)}
        />
        <button type="button" className="btn quiet" onClick={() => void remove(rows)}>
          {t('parked:remove')}
        </button>
      </header>
      <ul>
        {rows.slice(0, shown).map(row => (
          <li key={row.id}>
            <span className="muted">{wordsOf('options', `ownSheet.${sheetOf(row.id)}`)}</span> {nameOf(row)}
          </li>
        ))}
        {rows.length > shown && <li className="muted">{t('parked:rows', { count: rows.length - shown })} …</li>}
      </ul>
    </section>
  );
}

/** The rest stands in its sheet. */
const shown = 12;
