/** The decision on one item: the book's side, the file's, or a third way; Shift+Enter decides all of its kind likewise. */
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MergeLine, MergeSaid } from '../../shared/contract/merge';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { problemWords } from '../toasts/problem-words';
import { ChooseClient } from '../ui/choose-client';
import { useWords } from '../words';
import { say } from './merger';

interface MergeChoiceProps {
  readonly line: MergeLine;
  readonly onAll: (said: 'ours' | 'theirs') => void;
}

/** What was picked last stands until the list says what became of it: an earlier answer that comes meanwhile is not shown. */
interface Picked {
  readonly said: MergeSaid;
  /** The line as it was when the answer came; the next one says it all. null: it has not come. */
  readonly settledAt: MergeLine | null;
}

function usePicked(line: MergeLine): { readonly known: MergeSaid | null; readonly pick: (said: MergeSaid) => void } {
  const [picked, setPicked] = useState<Picked | null>(null);
  const shown = useRef(line);
  useEffect(() => {
    shown.current = line;
  }, [line]);
  const stands = picked !== null && (picked.settledAt === null || picked.settledAt === line);
  const pick = (said: MergeSaid): void => {
    const mine: Picked = { said, settledAt: null };
    setPicked(said === 'other' ? null : mine);
    if (said === 'other') return;
    const settle = (settled: Picked | null): void => setPicked(now => (now === mine ? settled : now));
    const dropped = (error: unknown): never => {
      settle(null);
      throw error;
    };
    void say(line.key, said).then(
      problem => settle(problem === null ? { said, settledAt: shown.current } : null),
      dropped,
    );
  };
  return { known: stands ? picked.said : line.said, pick };
}

export function MergeChoice({ line, onAll }: MergeChoiceProps) {
  const [asks, setAsks] = useState(false);
  const { kind } = line;
  const { known, pick } = usePicked(line);
  const said: MergeSaid | null = asks ? 'other' : (known ?? (kind === 'edited' ? 'theirs' : null));
  const choose = (choice: MergeSaid): void => {
    setAsks(choice === 'other');
    pick(choice);
  };
  const likewise = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.shiftKey || said === null || said === 'other') return;
    event.preventDefault();
    onAll(said);
  };
  return (
    <div onKeyDown={likewise}>
      <Ways line={line} said={said} onChoose={choose} />
      {said === 'other' && kind === 'conflict' && <Typed line={line} onDone={() => setAsks(false)} />}
      {said === 'other' && kind === 'added' && <Client line={line} onDone={() => setAsks(false)} />}
    </div>
  );
}

/** Which ways there are: a new row without a client cannot be taken as it is, but put under one. */
function waysOf({
  kind,
  takeable,
  needsClient,
}: MergeLine): readonly { readonly way: MergeSaid; readonly off: boolean }[] {
  const theirs = { way: 'theirs', off: !takeable } as const;
  const third = kind === 'conflict' || (kind === 'added' && needsClient);
  return [{ way: 'ours', off: false }, theirs, ...(third ? [{ way: 'other', off: false } as const] : [])];
}

interface WaysProps {
  readonly line: MergeLine;
  readonly said: MergeSaid | null;
  readonly onChoose: (said: MergeSaid) => void;
}

function Ways({ line, said, onChoose }: WaysProps) {
  const t = useWords();
  const label = [line.title, line.cells[0]?.label ?? ''].filter(text => text !== '').join(' · ');
  const word = (way: MergeSaid): string =>
    way === 'other'
      ? t(line.kind === 'added' ? 'merging:say.added.other' : 'merging:say.conflict.other')
      : t(`merging:say.${line.kind}.${way}`);
  return (
    <div className="merge-ways" role="radiogroup" aria-label={label}>
      {waysOf(line).map(({ way, off }) => (
        <label key={way} data-off={off || undefined}>
          <input type="radio" name={line.key} checked={said === way} disabled={off} onChange={() => onChoose(way)} />
          <span>{word(way)}</span>
        </label>
      ))}
    </div>
  );
}

interface OtherProps {
  readonly line: MergeLine;
  readonly onDone: () => void;
}

function Typed({ line, onDone }: OtherProps) {
  const t = useWords();
  const [text, setText] = useState(line.said === 'other' ? line.other : (line.cells[0]?.theirs ?? ''));
  const [problem, setProblem] = useState<Problem | null>(null);
  const write = async (): Promise<void> => {
    const found = await say(line.key, 'other', text);
    setProblem(found);
    if (found === null) onDone();
  };
  return (
    <TextInput
      size="xs"
      mt={4}
      aria-label={t('merging:typed')}
      placeholder={t('merging:typed')}
      value={text}
      error={problem === null ? undefined : problemWords(problem, t, line.sheet)}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={() => void write()}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void write();
      }}
    />
  );
}

function Client({ line, onDone }: OtherProps) {
  const t = useWords();
  const choose = async (id: RowId): Promise<void> => {
    if ((await say(line.key, 'other', id)) === null) onDone();
  };
  return (
    <ChooseClient
      label={t('merging:client')}
      placeholder={line.other === '' ? t('merging:client') : line.other}
      onChoose={id => void choose(id)}
    />
  );
}
