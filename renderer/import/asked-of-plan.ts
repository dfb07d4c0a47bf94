/** What only the book can tell: who a line is, and whose it is. */
import type { ClientChoice, PlanQuestionView } from '../../shared/contract/excel';
import type { Say } from '../words';
import { answerGroup } from './answering';
import type { Asked, AskedChoice } from './asked';
import type { Importing } from './importer';

export function askedOfPlan({ plan, answers }: Importing, t: Say): readonly Asked[] {
  return (plan?.questions.shown ?? []).map(question => {
    const answer = answers.groups[question.id] ?? answers.kinds[question.kind] ?? question.answer;
    return askedOf(question, answer ?? null, t);
  });
}

const withDetail = ({ label, detail }: ClientChoice): string => (detail === '' ? label : `${label} · ${detail}`);

function askedOf(question: PlanQuestionView, answer: string | null, t: Say): Asked {
  const { id, kind, said, tab, at, lines, choices, sides, suggestion } = question;
  const options = optionsOf(question, t);
  return {
    id,
    section: kind,
    title: kind === 'no-client' && said === '' ? t('asking:nameless') : t(`asking:${kind}`, { name: said }),
    where: lines > 1 ? t('asking:lines', { tab, count: lines }) : t('asking:line', { tab, row: at }),
    samples: [],
    sides: sides.length === 0 ? null : { heads: [t('asking:file'), ...choices.map(withDetail)], lines: sides },
    choices: options,
    suggestion: options.some(({ value }) => value === suggestion) ? suggestion : 'take',
    answer: answer === 'take' && !options.some(({ value }) => value === 'take') ? suggestion : answer,
    more: kind === 'twice' ? null : { is: 'client' },
    give: value => answerGroup(id, value),
  };
}

function optionsOf({ kind, choices, lines }: PlanQuestionView, t: Say): readonly AskedChoice[] {
  const people = (key: 'same' | 'person'): readonly AskedChoice[] =>
    choices.map(choice => ({ value: choice.id, label: t(`asking:${key}`, { who: withDetail(choice) }) }));
  const way = (value: 'new' | 'skip' | 'park'): AskedChoice => ({ value, label: t(`asking:${value}`) });
  switch (kind) {
    case 'duplicate':
    case 'twice':
      return [...people('same'), way('new'), way('skip')];
    case 'disagrees':
      return [...people('person'), way('new'), way('skip')];
    case 'namesakes': {
      const inOrder: AskedChoice = { value: 'take', label: t('asking:order') };
      return [...(lines > 1 ? [inOrder] : []), ...people('person'), way('park'), way('skip')];
    }
    case 'no-client':
      return [way('park'), ...people('person'), way('skip')];
  }
}
