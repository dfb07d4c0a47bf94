/** One question: what is asked, where it stands, what speaks for which answer, and the answers as keys and buttons. */
import { Select } from '@mantine/core';
import type { DraftView } from '../../shared/contract/excel';
import { useWords } from '../words';
import type { Asked } from './asked';
import { ClientFind } from './client-find';
import { SidesTable } from './sides-table';
import { targetChoices } from './target-words';

interface QuestionCardProps {
  readonly asked: Asked;
  readonly draft: DraftView;
}

export function QuestionCard({ asked, draft }: QuestionCardProps) {
  const t = useWords();
  const { id, title, where, samples, sides, choices, suggestion, answer } = asked;
  return (
    <section className="ask" data-open={answer === null || undefined} data-question={id} aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span className="muted">{where}</span>
        <span className="grow" />
        {answer !== null && <span className="tag good">{t('asking:decided')}</span>}
      </header>
      {samples.length > 0 && (
        <p className="muted ask-samples">{t('asking:samples', { samples: samples.join('　') })}</p>
      )}
      {sides !== null && <SidesTable heads={sides.heads} lines={sides.lines} />}
      <div className="ask-choices" role="group" aria-label={title}>
        {choices.map(({ value, label }, at) => (
          <button
            key={value}
            type="button"
            className="chip"
            data-choice={value}
            data-suggested={(answer === null && value === suggestion) || undefined}
            aria-pressed={value === answer}
            onClick={() => asked.give(value)}
          >
            {at < 9 && <kbd aria-hidden>{at + 1}</kbd>}
            {label}
            {answer === null && value === suggestion && <i>{t('asking:suggested')}</i>}
          </button>
        ))}
        <More asked={asked} draft={draft} />
      </div>
    </section>
  );
}

function More({ asked, draft }: QuestionCardProps) {
  const t = useWords();
  const { more } = asked;
  if (more === null) return null;
  if (more.is === 'client') return <ClientFind label={`${asked.title} ${t('asking:find')}`} onFound={asked.give} />;
  const { sheet } = more.table;
  if (sheet === null) return null;
  return (
    <Select
      size="xs"
      w={200}
      searchable
      aria-label={`${asked.title} ${t('asking:other')}`}
      placeholder={t('asking:other')}
      value={null}
      onChange={value => {
        if (value !== null) asked.give(value);
      }}
      data={targetChoices(sheet, [], { t, ownColumns: draft.ownColumns })}
    />
  );
}
