/** What was done to the folder outside of the program, as questions above its list: each by itself, or all of a kind at once. */
import { useState, type ReactNode } from 'react';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { nameOfId } from '../data/row-names';
import { complainOf } from '../toasts/toasts';
import { useWords, type WordKey } from '../words';
import { adoptFiles } from './filing';
import { changeCount, type Lost, type OutsideChanges } from './outside-changes';

interface OutsideQuestionsProps {
  readonly client: RowId;
  readonly changes: OutsideChanges;
  /** Looks at the disk again. */
  readonly look: () => void;
}

type Answer = () => Promise<Result<unknown>>;
type Settle = (...answers: readonly Answer[]) => void;

const accept =
  ({ attachment }: Lost): Answer =>
  () =>
    bridge.request['attachment:accept']({ attachment });
const putBack =
  ({ attachment }: Lost): Answer =>
  () =>
    bridge.request['attachment:restore']({ attachment });
const forget =
  ({ attachment }: Lost): Answer =>
  () =>
    bridge.request['attachment:forget']({ attachment });

export function OutsideQuestions({ client, changes, look }: OutsideQuestionsProps) {
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const count = changeCount(changes);
  if (count === 0) return null;
  const settle: Settle = (...answers) => {
    setBusy(true);
    void settled(answers).finally(() => {
      setBusy(false);
      look();
    });
  };
  const adopt = (names: readonly string[]): void => {
    setBusy(true);
    void adoptFiles(client, names).finally(() => {
      setBusy(false);
      look();
    });
  };
  return (
    <fieldset className="folder-questions" disabled={busy}>
      <legend>{t('folder:outside', { count })}</legend>
      <Strangers changes={changes} adopt={adopt} />
      <RenamedOnes changes={changes} settle={settle} />
      <LostOnes lost={changes.altered} what="altered" settle={settle} />
      <LostOnes lost={changes.missing} what="missing" settle={settle} />
    </fieldset>
  );
}

/** One after the other; the first refusal is told and ends it. */
async function settled(answers: readonly Answer[]): Promise<void> {
  for (const answer of answers) {
    const done = await answer();
    if (done.ok) continue;
    complainOf(done.problem);
    return;
  }
}

function Strangers({
  changes,
  adopt,
}: {
  readonly changes: OutsideChanges;
  readonly adopt: (names: readonly string[]) => void;
}) {
  const t = useWords();
  const names = changes.strangers.map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <Kind
      title={t('folder:strangers', { count: names.length })}
      all={<Choice act="folder:adopt" all={names.length > 1} run={() => adopt(names)} what="" />}
      lines={names.map(name => ({
        key: name,
        text: name,
        choices: <Choice act="folder:adopt" run={() => adopt([name])} what={name} />,
      }))}
    />
  );
}

function RenamedOnes({ changes: { renamed }, settle }: { readonly changes: OutsideChanges; readonly settle: Settle }) {
  const t = useWords();
  if (renamed.length === 0) return null;
  const follow = renamed.map(
    ({ attachment, to }): Answer =>
      () =>
        bridge.request['attachment:relink']({ attachment, name: to }),
  );
  return (
    <Kind
      title={t('folder:renamed', { count: renamed.length })}
      all={<Choice act="folder:relink" all={renamed.length > 1} run={() => settle(...follow)} what="" />}
      lines={renamed.map(({ attachment, to }, at) => ({
        key: attachment,
        text: t('folder:renamed-to', { was: nameOfId(attachment), now: to }),
        choices: <Choice act="folder:relink" run={() => settle(...follow.slice(at, at + 1))} what={to} />,
      }))}
    />
  );
}

interface LostOnesProps {
  readonly lost: readonly Lost[];
  readonly what: 'altered' | 'missing';
  readonly settle: Settle;
}

function LostOnes({ lost, what, settle }: LostOnesProps) {
  const t = useWords();
  if (lost.length === 0) return null;
  const [act, give] = what === 'altered' ? (['folder:accept', accept] as const) : (['folder:forget', forget] as const);
  const back = what === 'altered' ? ('folder:put-back' as const) : ('folder:put-back-gone' as const);
  const kept = lost.filter(one => one.kept);
  const several = lost.length > 1;
  return (
    <Kind
      title={t(`folder:${what}-count`, { count: lost.length })}
      all={
        <>
          {kept.length > 0 && <Choice act={back} all={several} run={() => settle(...kept.map(putBack))} what="" />}
          <Choice act={act} all={several} run={() => settle(...lost.map(give))} what="" />
        </>
      }
      lines={lost.map(one => ({
        key: one.attachment,
        text: nameOfId(one.attachment),
        choices: (
          <>
            {one.kept && <Choice act={back} run={() => settle(putBack(one))} what={nameOfId(one.attachment)} />}
            <Choice act={act} run={() => settle(give(one))} what={nameOfId(one.attachment)} />
          </>
        ),
      }))}
    />
  );
}

interface KindProps {
  readonly title: string;
  /** What answers all of them at once. */
  readonly all: ReactNode;
  readonly lines: readonly { readonly key: string; readonly text: string; readonly choices: ReactNode }[];
}

/** Few are listed; of many only their number is, until one wants to see them. */
function Kind({ title, all, lines }: KindProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [only] = lines;
  const shown = open || lines.length <= few;
  return (
    <div className="folder-question">
      <p>
        <span>{title}</span>
        {lines.length > 1 && all}
        {lines.length > few && (
          <button type="button" className="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'folder:less' : 'folder:each')}
          </button>
        )}
      </p>
      {only !== undefined && shown && (
        <ul>
          {lines.map(({ key, text, choices }) => (
            <li key={key}>
              <span title={text}>{text}</span>
              {choices}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const few = 3;

interface ChoiceProps {
  readonly act: WordKey;
  readonly all?: boolean;
  /** The file it is about, for those who hear it. */
  readonly what: string;
  readonly run: () => void;
}

function Choice({ act, all = false, what, run }: ChoiceProps) {
  const t = useWords();
  const label = t(act);
  return (
    <button type="button" className="btn" aria-label={what === '' ? undefined : `${label}: ${what}`} onClick={run}>
      {all ? t('folder:all-of', { act: label }) : label}
    </button>
  );
}
