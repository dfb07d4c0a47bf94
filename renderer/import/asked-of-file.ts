/** What the file leaves to the RM: headers, years, the order of day and month, risk scales, and what is hidden. */
import type { DraftColumnView, DraftTableView, DraftView } from '../../shared/contract/excel';
import type { Question } from '../../shared/import/questions';
import type { Language } from '../../shared/kinds/kind';
import { wordsOf, type Say } from '../words';
import { answerColumn, answerTable } from './answering';
import type { Asked, AskedChoice } from './asked';
import { columnOf, type AskedOnce, type Importing } from './importer';
import { targetWords } from './target-words';

interface Telling {
  readonly t: Say;
  readonly language: Language;
}

export function askedOfFile({ draft, asked, answers }: Importing, telling: Telling): readonly Asked[] {
  if (draft === null) return [];
  return asked.flatMap(once => {
    const table = draft.tables.find(({ key }) => key === once.question.table);
    if (table === undefined || (table.sheet === null && once.question.about !== 'hidden-tab')) return [];
    const open = draft.questions.some(
      ({ about, table: key, ...rest }) =>
        about === once.question.about &&
        key === once.question.table &&
        ('at' in rest ? rest.at : -1) === (once.column?.at ?? -1),
    );
    const said = answers.tables[table.key]?.columns?.[String(once.column?.at)];
    return [askedOf(once, { ...telling, draft, table, open, scheme: said?.riskScheme ?? null })];
  });
}

interface Beside extends Telling {
  readonly draft: DraftView;
  readonly table: DraftTableView;
  readonly open: boolean;
  readonly scheme: string | null;
}

function askedOf(once: AskedOnce, beside: Beside): Asked {
  const { question } = once;
  switch (question.about) {
    case 'column':
      return ofColumn(once, beside);
    case 'risk-scheme':
      return ofScheme(once, question.schemes, beside);
    case 'years':
    case 'day-order':
      return ofDates(once, question.about, beside);
    case 'hidden-columns':
    case 'hidden-rows':
    case 'hidden-tab':
      return ofHidden(once, question, beside);
  }
}

function shell(
  { question, column }: AskedOnce,
  { t, table }: Beside,
): Omit<Asked, 'title' | 'choices' | 'answer' | 'give'> {
  const at = column === null ? table.tab : t('asking:column-at', { tab: table.tab, letters: column.letters });
  return {
    id: `${question.about} ${question.table} ${column?.at ?? ''}`,
    section: 'file',
    where: at,
    samples: column?.samples.slice(0, 5) ?? [],
    sides: null,
    suggestion: null,
    more: null,
  };
}

const most = 4;

function ofColumn(once: AskedOnce, beside: Beside): Asked {
  const { t, draft, table, open } = beside;
  const { at = 0, header = '', target: guess = 'new', others = [] } = once.column ?? {};
  const now = columnOf(draft, once.question)?.target ?? guess;
  const listed = [...new Set([guess, ...others])].slice(0, most);
  const values = [...new Set([...listed, 'new', 'skip', ...(open ? [] : [now])])];
  return {
    ...shell(once, beside),
    title: t('asking:column', { header }),
    choices: values.map(value => ({ value, label: targetWords(value, t, draft.ownColumns) })),
    suggestion: guess,
    answer: open ? null : now,
    more: { is: 'column', table },
    give: value => void answerColumn(table.key, at, { target: value }),
  };
}

function ofDates(once: AskedOnce, about: 'years' | 'day-order', beside: Beside): Asked {
  const { t, draft, table, open, language } = beside;
  const { at = 0, header = '' } = once.column ?? {};
  const now: DraftColumnView | null = columnOf(draft, once.question);
  const suggested = now?.dayOrder ?? 'day-first';
  const asked =
    about === 'years'
      ? { values: ['roc', 'western'] as const, suggestion: language === 'zh-TW' ? 'roc' : 'western', now: now?.years }
      : { values: ['day-first', 'month-first'] as const, suggestion: suggested, now: now?.dayOrder };
  return {
    ...shell(once, beside),
    title: t(`asking:${about}`, { header }),
    choices: asked.values.map((value): AskedChoice => ({ value, label: t(`asking:${value}`) })),
    suggestion: asked.suggestion,
    answer: open ? null : (asked.now ?? null),
    give: value => {
      if (value === 'roc' || value === 'western') void answerColumn(table.key, at, { years: value });
      if (value === 'day-first' || value === 'month-first') void answerColumn(table.key, at, { dayOrder: value });
    },
  };
}

function ofScheme(once: AskedOnce, schemes: DraftColumnView['riskSchemes'], beside: Beside): Asked {
  const { t, table, open, scheme } = beside;
  const { at = 0, header = '' } = once.column ?? {};
  return {
    ...shell(once, beside),
    title: t('asking:risk-scheme', { header }),
    choices: schemes.map(value => ({ value, label: wordsOf('options', `riskScheme.${value}`) ?? value })),
    suggestion: schemes[0] ?? null,
    answer: open ? null : scheme,
    give: value => {
      const chosen = schemes.find(known => known === value);
      if (chosen !== undefined) void answerColumn(table.key, at, { riskScheme: chosen });
    },
  };
}

type HiddenQuestion = Exclude<Question, { readonly at: number }>;

/** What is hidden is data too: it comes along unless the RM leaves it out. */
function ofHidden(once: AskedOnce, question: HiddenQuestion, beside: Beside): Asked {
  const { t, table, open } = beside;
  const { about } = question;
  const count = 'columns' in question ? question.columns.length : 'rows' in question ? question.rows.length : 0;
  const now = { 'hidden-columns': table.hiddenColumns, 'hidden-rows': table.hiddenRows, 'hidden-tab': null }[about];
  return {
    ...shell(once, beside),
    title: t(`asking:${about}`, { count }),
    samples: hiddenNames(question, table),
    choices: (['take', 'leave'] as const).map(value => ({ value, label: t(`asking:${value}`) })),
    suggestion: 'take',
    answer: open ? null : (now ?? (table.sheet === null ? 'leave' : 'take')),
    give: value => {
      const part = value === 'leave' ? 'leave' : 'take';
      if (about === 'hidden-tab')
        void answerTable(table.key, { sheet: part === 'leave' ? null : (table.sheet ?? 'client') });
      else void answerTable(table.key, about === 'hidden-rows' ? { hiddenRows: part } : { hiddenColumns: part });
    },
  };
}

function hiddenNames(question: HiddenQuestion, { columns }: DraftTableView): readonly string[] {
  if (question.about !== 'hidden-columns') return [];
  return columns
    .filter(({ at }) => question.columns.includes(at))
    .map(({ header }) => header)
    .slice(0, 8);
}
