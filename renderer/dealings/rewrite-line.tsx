/** A contact, task or ticket as the line that writes it, to be typed over in place. A break of line is `⏎`. */
import { useMemo, useState } from 'react';
import type { Row } from '../../shared/cell';
import { lineOf } from '../../shared/log/line-commands';
import { parseLine, type LineEntry, type LineRead } from '../../shared/log/parse-line';
import { appState } from '../app-state';
import { useWords } from '../words';
import { lineContext, rewriteLine } from './dealing-acts';
import { LineField } from './line-field';

const flat = (text: string): string => text.replaceAll(/\s*\n/gu, ' ⏎ ').trim();
const broken = (text: string): string => text.replaceAll(/ *⏎ */gu, '\n');

function unflat(read: LineRead): LineRead {
  const { entry } = read;
  if (entry === null) return read;
  const whole: LineEntry =
    entry.is === 'contact'
      ? { ...entry, text: broken(entry.text) }
      : entry.is === 'task'
        ? { ...entry, title: broken(entry.title) }
        : { ...entry, subject: broken(entry.subject) };
  return { ...read, entry: whole };
}

interface RewriteLineProps {
  readonly row: Row;
  readonly onDone: () => void;
}

export function RewriteLine({ row, onDone }: RewriteLineProps) {
  const t = useWords();
  const [text, setText] = useState(() => flat(lineOf(row, appState().preferences.language) ?? ''));
  const read = useMemo(() => parseLine(text, lineContext(), { whole: true }), [text]);
  const fits = read.entry === null || row.id.startsWith(`${read.entry.is}:`);
  const write = async (): Promise<void> => {
    if (read.entry !== null && fits && (await rewriteLine(row, unflat(read)))) onDone();
  };
  return (
    <div className="rewrite">
      <LineField
        label={t('dealings:edit-line')}
        hint=""
        text={text}
        read={fits ? read : { ...read, entry: null, problem: { code: 'no-word' } }}
        onText={setText}
        onWrite={() => void write()}
        onLeave={onDone}
        takeKeys
      />
      <small className="muted">{t('dealings:edit-keys')}</small>
    </div>
  );
}
