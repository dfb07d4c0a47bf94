/** The peek: the client of the selected row at a glance, while one stays in the sheet. */
import { ageFrom } from '../../shared/analysis/birth';
import { netWorthOf } from '../../shared/analysis/net-worth';
import { textCell, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { showCell } from '../../shared/kinds/cell-text';
import { optionLabel } from '../../shared/i18n/labels';
import { isInTrash } from '../../shared/sheets/in-trash';
import { sheetNamed, sheets } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { showContext } from '../data/contexts';
import { clientOf, nameOf, nameOfId } from '../data/row-names';
import { replica, useBookVersion, useOwned, useRow, useToday } from '../data/use-book';
import { usePickedRow } from '../frame/selection';
import { openClient } from '../place/use-place';
import { moneyText, shortMoney, shortPercent } from '../ui/amounts';
import { Tier } from '../ui/tier';
import { useWords } from '../words';
import { attentionOf, type Attention } from './attention';
import './peek.css';

export function Peek() {
  const t = useWords();
  const picked = usePickedRow();
  useBookVersion();
  const client = picked === null ? null : clientOf(picked);
  const row = client === null ? undefined : replica.get(client);
  return (
    <aside className="peek" aria-label={t('shell:peek')}>
      {row === undefined ? <p className="muted">{t('shell:peek-empty')}</p> : <ClientPeek id={row.id} />}
    </aside>
  );
}

function ClientPeek({ id }: { readonly id: RowId }) {
  const t = useWords();
  const row = useRow(id);
  if (row === undefined) return null;
  const tier = textCell(row, 'tier');
  return (
    <>
      <header>
        <h2>{nameOf(row)}</h2>
        {tier !== null && <Tier tier={tier} />}
      </header>
      <Facts row={row} />
      <Cautions row={row} />
      <Assets row={row} />
      <Waiting row={row} />
      <Family id={id} />
      <Files id={id} />
      <Likes row={row} />
      <button type="button" className="btn" onClick={() => openClient(id)}>
        {t('peek:open')}
      </button>
    </>
  );
}

/** Occupation, age and risk, as far as they are known. */
function Facts({ row }: { readonly row: Row }) {
  const t = useWords();
  const today = useToday();
  const age = ageFrom(textCell(row, 'birthDate'), today);
  const facts = [
    textCell(row, 'occupation'),
    age === null ? null : t('peek:age', { n: age }),
    textCell(row, 'riskRaw'),
  ];
  return <div className="muted">{facts.filter(fact => fact !== null && fact !== '').join(' · ')}</div>;
}

function Cautions({ row }: { readonly row: Row }) {
  const notes = textCell(row, 'attentionNotes');
  return notes === null ? null : <div className="caution first">{notes}</div>;
}

function Likes({ row }: { readonly row: Row }) {
  const t = useWords();
  const likes = textCell(row, 'preferences');
  if (likes === null) return null;
  return (
    <>
      <h3>{t('peek:cautions')}</h3>
      <div className="caution">{likes}</div>
    </>
  );
}

function Assets({ row }: { readonly row: Row }) {
  const t = useWords();
  const { language } = usePreferences();
  const { baseCurrency } = replica.standing;
  const { assets, cannotValue } = netWorthOf([row.id], replica, replica.standing);
  if (assets.total === 0 && cannotValue.length === 0) return null;
  const own = assets.total === 0 ? 0 : assets.own / assets.total;
  const share = shortPercent(String(own));
  return (
    <>
      <h3>
        {t('peek:total', { amount: moneyText(assets.total, baseCurrency) })} {baseCurrency}
      </h3>
      <div className="meter" aria-hidden>
        <i style={{ width: `${own * 100}%`, background: 'var(--own)' }} />
        <i style={{ width: `${(1 - own) * 100}%`, background: 'var(--other)' }} />
      </div>
      <div className="sides">
        <span>{t('peek:own', { amount: shortMoney(assets.own, language), share })}</span>
        <span>{t('peek:other', { amount: shortMoney(assets.other, language) })}</span>
      </div>
      {cannotValue.length > 0 && <span className="tag warn">{t('peek:not-valued', { n: cannotValue.length })}</span>}
    </>
  );
}

const mostFiles = 3;

/** The newest files of the client's folder; nothing is said of an empty one. */
function Files({ id }: { readonly id: RowId }) {
  const t = useWords();
  const { language } = usePreferences();
  const files = useOwned(id, 'attachment').filter(row => !isInTrash(row));
  if (files.length === 0) return null;
  const newest = files.toSorted((a, b) => (textCell(b, 'date') ?? '').localeCompare(textCell(a, 'date') ?? ''));
  return (
    <>
      <h3>{t('peek:files', { n: files.length })}</h3>
      <ul className="list">
        {newest.slice(0, mostFiles).map(file => (
          <li key={file.id}>
            <span className="cut">{nameOf(file)}</span>
            <span className="kept muted">
              {optionLabel(language, sheets.attachment.columns.category, textCell(file, 'category') ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const mostLines = 6;

function Waiting({ row }: { readonly row: Row }) {
  const t = useWords();
  const waiting = attentionOf(row, replica, replica.standing).slice(0, mostLines);
  return (
    <>
      <h3>{t('peek:attention')}</h3>
      {waiting.length === 0 && <p className="muted">{t('peek:attention-none')}</p>}
      <ul className="list">
        {waiting.map(one => (
          <AttentionLine key={`${one.kind} ${one.row}`} one={one} />
        ))}
      </ul>
    </>
  );
}

function AttentionLine({ one }: { readonly one: Attention }) {
  const t = useWords();
  const what =
    one.kind === 'maturity'
      ? t('peek:maturity-of', { name: one.row === null ? '' : nameOfId(one.row) })
      : t(`peek:${one.kind}`);
  const when =
    one.days === 0
      ? t('peek:today')
      : one.days > 0
        ? t('peek:days', { count: one.days })
        : t('peek:past', { count: -one.days });
  const look = one.days < 0 ? 'bad' : one.days <= 30 ? 'warn' : 'plain';
  return (
    <li>
      <span>{what}</span>
      <span className={`tag ${look}`}>{when}</span>
    </li>
  );
}

function Family({ id }: { readonly id: RowId }) {
  const t = useWords();
  const members = useOwned(id, 'member');
  return (
    <>
      <h3>{t('peek:family')}</h3>
      {members.length === 0 && <p className="muted">{t('peek:family-none')}</p>}
      <ul className="list">
        {members.map(member => (
          <MemberLine key={member.id} member={member} />
        ))}
      </ul>
    </>
  );
}

function MemberLine({ member }: { readonly member: Row }) {
  const today = useToday();
  const preferences = usePreferences();
  const { columns } = sheetNamed('member');
  const relation = columns['relation'];
  const relationText =
    relation === undefined ? '' : showCell(member.cells['relation'] ?? null, relation, showContext(preferences, ''));
  const age = ageFrom(textCell(member, 'memberBirthDate'), today);
  const facts = [relationText, nameOf(member), age === null ? '' : String(age)].filter(fact => fact !== '');
  return (
    <li>
      <span className="kept">{facts.join(' · ')}</span>
      <span className="cut muted">{textCell(member, 'schoolOrWork')}</span>
    </li>
  );
}
