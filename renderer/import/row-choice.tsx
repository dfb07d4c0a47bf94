/** What to do with one row: as planned, left out, as new, under no client yet, or a client that the RM names. */
import { useState } from 'react';
import type { ReviewRow } from '../../shared/contract/excel';
import { useWords } from '../words';
import { answerRow } from './answering';
import { ClientFind } from './client-find';

const planned = '';
const find = 'find';

export function RowChoice({ row }: { readonly row: ReviewRow }) {
  const t = useWords();
  const [finding, setFinding] = useState(false);
  const found = (client: string): void => {
    setFinding(false);
    answerRow(row.key, client);
  };
  if (finding)
    return (
      <ClientFind label={t('importing:review.choose')} autoFocus onFound={found} onLeave={() => setFinding(false)} />
    );
  return (
    <select
      className="row-choice"
      data-told={row.answer !== null || undefined}
      aria-label={t('importing:review.what-to-do')}
      value={row.answer ?? planned}
      onChange={({ currentTarget: { value } }) => {
        if (value === find) setFinding(true);
        else answerRow(row.key, value === planned ? null : value);
      }}
    >
      <option value={planned}>{t('importing:review.as-planned')}</option>
      {row.verdict === 'doubtful' && <option value="take">{t('asking:suggested')}</option>}
      <option value="skip">{t('importing:review.leave-out')}</option>
      <option value="new">{t('importing:review.as-new')}</option>
      {row.sheet !== 'client' && <option value="park">{t('importing:review.park')}</option>}
      <People row={row} />
      <option value={find}>{t('importing:review.other-client')}</option>
    </select>
  );
}

/** Whom the row may be or belong to, and whom the RM chose. */
function People({ row }: { readonly row: ReviewRow }) {
  const { answer, choices, sheet, clientId } = row;
  const people = choices.filter(({ id }) => sheet !== 'client' || id !== clientId || answer === id);
  return (
    <>
      {people.map(({ id, label, detail }) => (
        <option key={id} value={id}>
          {detail === '' ? label : `${label} · ${detail}`}
        </option>
      ))}
      {told(row) !== null && <option value={answer ?? ''}>{told(row)}</option>}
    </>
  );
}

/** A client whom the RM looked for. */
function told({ answer, choices, client }: ReviewRow): string | null {
  if (answer === null || !answer.startsWith('client:')) return null;
  return choices.some(({ id }) => id === answer) ? null : client;
}
