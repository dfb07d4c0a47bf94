/** What would be written, line by line, and what cannot be and why; nothing is written before this was seen. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { FillView } from '../../shared/contract/fill';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { backToColumns, isWriting, makePlan, write, type Filling } from './filler';
import { linkChosen } from './linked';
import { FillRows } from './fill-rows';
import { FillSensitive } from './fill-sensitive';

interface FillPreviewProps {
  readonly filling: Pick<Filling, 'append' | 'sensitive' | 'busy'>;
  readonly view: FillView;
  readonly busy: boolean;
}
export const fillParts = ['changes', 'added', 'left'] as const;
export type FillPart = (typeof fillParts)[number];

async function writeAndLink(nothing: boolean): Promise<void> {
  if (nothing || (await write())) await linkChosen();
}

export function FillPreview({ filling, view, busy }: FillPreviewProps) {
  const t = useWords();
  const { append, sensitive } = filling;
  const counts = { changes: view.changeCount, added: view.addedCount, left: view.leftCount };
  const [chosen, choose] = useState<FillPart | null>(null);
  const part = chosen ?? fillParts.find(name => counts[name] > 0) ?? 'changes';
  const kept = view.tables.reduce((sum, table) => sum + table.kept, 0);
  return (
    <>
      <div className="import-strip">
        {fillParts.map(name => (
          <button key={name} type="button" className="chip" aria-pressed={name === part} onClick={() => choose(name)}>
            {t(`filling:part.${name}`)} {grouped(counts[name])}
          </button>
        ))}
        <Checkbox
          size="xs"
          label={t('filling:append')}
          checked={append}
          disabled={busy}
          onChange={event => void makePlan({ append: event.currentTarget.checked })}
        />
        <span className="grow" />
        <button type="button" className="btn" disabled={busy} onClick={backToColumns}>
          {t('filling:columns')}
        </button>
        <Ways busy={busy} counts={counts} asked={sensitive === null ? view.sensitive : []} />
      </div>
      <p className="fill-note muted">
        {t('filling:untouched')}
        {kept > 0 && ` ${t('filling:kept', { count: kept })}`}
      </p>
      <FillSensitive fields={view.sensitive} chosen={sensitive} writing={isWriting(filling)} />
      <FillRows view={view} part={part} />
    </>
  );
}

interface WaysProps {
  readonly busy: boolean;
  readonly counts: { readonly changes: number; readonly added: number };
  /** Sensitive columns of which it is not decided what becomes of them. */
  readonly asked: FillView['sensitive'];
}

/** Once, or from now on; a file that is kept in step gets later what it does not get now. */
function Ways({ busy, counts, asked }: WaysProps) {
  const t = useWords();
  const nothing = counts.changes + counts.added === 0;
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={busy || asked.length > 0}
        onClick={() => void writeAndLink(nothing)}
      >
        {t(nothing ? 'filling:link.keep' : 'filling:link.set')}
      </button>
      <button
        type="button"
        className="btn primary"
        disabled={busy || nothing || asked.some(({ written }) => written)}
        onClick={() => void write()}
      >
        {nothing ? t('filling:nothing') : t('filling:write', { cells: counts.changes, lines: counts.added })}
      </button>
    </>
  );
}
