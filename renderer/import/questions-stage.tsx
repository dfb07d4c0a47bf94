/** All that has to be decided before anything is written, in one list, answered where it stands. */
import { useEffect, useRef, type RefObject } from 'react';
import type { PlanView } from '../../shared/contract/excel';
import type { PlanQuestionKind, Way } from '../../shared/import/ways';
import { usePreferences } from '../app-state';
import { grouped } from '../ui/grouped';
import { useGrowing } from '../ui/use-growing';
import { useWords } from '../words';
import { answerKind } from './answering';
import { isOpen, type Asked } from './asked';
import { askedOfFile } from './asked-of-file';
import { askedOfPlan } from './asked-of-plan';
import { makePlan, openQuestions, type Importing } from './importer';
import { onQuestionKey, standOnOpen } from './question-keys';
import { QuestionCard } from './question-card';

const sections = ['file', 'duplicate', 'disagrees', 'twice', 'namesakes', 'no-client'] as const;

export function QuestionsStage({ importing }: { readonly importing: Importing }) {
  const t = useWords();
  const { language } = usePreferences();
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const asked = [...askedOfFile(importing, { t, language }), ...askedOfPlan(importing, t)];
  const planning = isPlanning(importing);
  useEffect(() => {
    if (!planning && list.current !== null && !standOnOpen(list.current)) next.current?.focus();
  }, [importing.plans, planning]);
  return (
    <>
      <Strip asked={asked} importing={importing} next={next} />
      <div
        className="import-scroll"
        ref={list}
        role="region"
        aria-label={t('importing:stage.questions')}
        onKeyDown={event => onQuestionKey(event, { onDone: () => next.current?.focus() })}
      >
        {sections.map(section => (
          <Section
            key={section}
            section={section}
            asked={asked.filter(one => one.section === section)}
            importing={importing}
          />
        ))}
      </div>
    </>
  );
}

interface StripProps {
  readonly asked: readonly Asked[];
  readonly importing: Importing;
  readonly next: RefObject<HTMLButtonElement | null>;
}

function Strip({ asked, importing, next }: StripProps) {
  const t = useWords();
  const left = openQuestions(importing);
  return (
    <div className="import-strip">
      <span className={left > 0 ? 'tag warn' : 'tag good'}>
        {left > 0 ? t('asking:left', { count: left }) : t('asking:done')}
      </span>
      {left > 0 && <span className="muted import-keys">{t('asking:keys')}</span>}
      <span className="grow" />
      {left > 1 && (
        <button type="button" className="btn" onClick={() => takeAll(asked, importing.plan)}>
          {t('asking:take-all')}
        </button>
      )}
      <button
        type="button"
        className="btn primary"
        ref={next}
        disabled={isPlanning(importing)}
        onClick={() => void makePlan()}
      >
        {t('importing:next')}
      </button>
    </div>
  );
}

/** While answers are still being taken the plan may be asked for already: it waits for them, and the keys stay where they are. */
const isPlanning = ({ busy }: Importing): boolean => busy !== null && busy.step !== 'matching';

/** Every open question as suggested; those that are not shown are answered by their kind. */
function takeAll(asked: readonly Asked[], plan: PlanView | null): void {
  for (const one of asked)
    if (isOpen(one) && one.section === 'file' && one.suggestion !== null) one.give(one.suggestion);
  for (const section of sections) {
    if (section === 'file' || (plan?.questions.kinds[section].open ?? 0) === 0) continue;
    answerKind(section, 'take');
  }
}

interface SectionProps {
  readonly section: (typeof sections)[number];
  readonly asked: readonly Asked[];
  readonly importing: Importing;
}

/** So few are drawn in one go without the window missing a key. */
const slice = 6;
/** Up to the first open one they are drawn at once, so that the keys find it. */
const most = 30;

function Section({ section, asked, importing }: SectionProps) {
  const t = useWords();
  const { draft, plan } = importing;
  const drawn = useGrowing(asked.length, slice, Math.min(asked.findIndex(isOpen) + 1, most));
  if (asked.length === 0 || draft === null) return null;
  const total = section === 'file' ? asked.length : (plan?.questions.kinds[section].total ?? 0);
  return (
    <section className="ask-section" aria-label={t(`asking:section.${section}`)}>
      <header>
        <h2>{t(`asking:section.${section}`)}</h2>
        <span className="muted">{grouped(total)}</span>
        <span className="grow" />
        {section !== 'file' && total > 1 && <Alike kind={section} asked={asked} total={total} />}
      </header>
      {asked.slice(0, drawn).map(one => (
        <QuestionCard key={one.id} asked={one} draft={draft} />
      ))}
      {total > asked.length && <p className="muted ask-more">{t('asking:more', { count: total - asked.length })}</p>}
    </section>
  );
}

const bulk: Readonly<Record<PlanQuestionKind, readonly Exclude<Way, 'take'>[]>> = {
  duplicate: ['new', 'skip'],
  disagrees: ['skip'],
  twice: ['new', 'skip'],
  namesakes: ['park', 'skip'],
  'no-client': ['park', 'skip'],
};

interface AlikeProps {
  readonly kind: PlanQuestionKind;
  readonly asked: readonly Asked[];
  readonly total: number;
}

/** One word for all that are alike. */
function Alike({ kind, asked, total }: AlikeProps) {
  const t = useWords();
  if (!asked.some(isOpen)) return null;
  return (
    <>
      <button type="button" className="btn" onClick={() => answerKind(kind, 'take')}>
        {t('asking:all.take', { count: total })}
      </button>
      {bulk[kind].map(way => (
        <button key={way} type="button" className="btn quiet" onClick={() => answerKind(kind, way)}>
          {t(`asking:all.${way}`)}
        </button>
      ))}
    </>
  );
}
