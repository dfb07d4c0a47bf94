/** The left side: every place there is, with how much is in it. */
import type { SheetId } from '../../shared/id';
import type { ActionId } from '../../shared/menu/actions';
import { act } from '../actions';
import { replica, useBookVersion, useSheetVersion, useToday } from '../data/use-book';
import { placeText, sheetPlace, type Place } from '../place/place';
import { useTrail } from '../place/use-place';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { countDue } from './count-due';
import { countToday } from './count-today';
import { returnFocus } from './return-focus';

interface Entry {
  readonly action: ActionId;
  /** The beginning of the place texts this entry stands for. */
  readonly here: readonly string[];
  readonly sheet: SheetId | null;
}

const of = (place: Place): string => placeText(place);
const sheets: readonly Entry[] = [
  { action: 'go-client', here: [of(sheetPlace('client')), 'client/'], sheet: 'client' },
  { action: 'go-policy', here: [of(sheetPlace('policy'))], sheet: 'policy' },
  { action: 'go-holding', here: [of(sheetPlace('holding'))], sheet: 'holding' },
  { action: 'go-liability', here: [of(sheetPlace('liability'))], sheet: 'liability' },
  { action: 'go-member', here: [of(sheetPlace('member'))], sheet: 'member' },
];
const work: readonly Entry[] = [
  { action: 'go-calendar', here: ['calendar'], sheet: 'event' },
  { action: 'go-reviews', here: ['reviews', 'review/'], sheet: 'review' },
  { action: 'go-tasks', here: ['tasks'], sheet: 'task' },
];

export function Navigation() {
  const t = useWords();
  return (
    <nav className="nav" aria-label={t('shell:navigation')} {...returnFocus}>
      <h2>{t('shell:sheets')}</h2>
      {sheets.map(entry => (
        <Link key={entry.action} entry={entry} />
      ))}
      <h2>{t('shell:work')}</h2>
      {work.map(entry => (
        <Link key={entry.action} entry={entry} />
      ))}
      <Parked />
      <Link entry={{ action: 'import', here: ['import'], sheet: null }} label={t('shell:import-button')} />
      <span className="grow" />
      <Link entry={{ action: 'settings', here: ['settings'], sheet: null }} />
    </nav>
  );
}

/** Only while rows wait there, or one stands there. */
function Parked() {
  useBookVersion();
  const standing = useTrail().now.page === 'parked';
  const waiting = replica.nobodys.size;
  if (waiting === 0 && !standing) return null;
  return <Link entry={{ action: 'go-parked', here: ['parked'], sheet: null }} count={waiting} />;
}

interface LinkProps {
  readonly entry: Entry;
  readonly label?: string;
  readonly count?: number;
}

function Link({ entry, label, count = 0 }: LinkProps) {
  const t = useWords();
  const here = placeText(useTrail().now);
  const current = entry.here.some(
    start => here === start || here.startsWith(start.endsWith('/') ? start : `${start}/`),
  );
  return (
    <button type="button" aria-current={current ? 'page' : undefined} onClick={() => act(entry.action)}>
      <span>{label ?? t(`actions:${entry.action}`)}</span>
      {entry.sheet !== null && <Count sheet={entry.sheet} />}
      {count > 0 && <i>{grouped(count)}</i>}
    </button>
  );
}

/** Rows of the sheet; of the calendar, what is on today; of the tasks, what is due. */
function Count({ sheet }: { readonly sheet: SheetId }) {
  useSheetVersion(sheet);
  useSheetVersion('ticket');
  const today = useToday();
  const n = countOf(sheet, today);
  return n === 0 ? null : <i>{grouped(n)}</i>;
}

function countOf(sheet: SheetId, today: string): number {
  if (sheet === 'event') return countToday(replica.sheet('event'), today);
  if (sheet === 'task') return countDue(replica.sheet('task'), replica.sheet('ticket'), today);
  return replica.sheet(sheet).size;
}
