/** What would be written, line by line, and what cannot be and why; nothing is written before this was seen. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { FillView } from '../../shared/contract/fill';
import { useWords } from '../words';
import { backToColumns, makePlan, write } from './filler';
import { linkChosen } from './linked';
import { FillRows } from './fill-rows';

interface FillPreviewProps {
  readonly view: FillView;
  readonly append: boolean;
  readonly busy: boolean;
}
export const fillParts = ['changes', 'added', 'left'] as const;
export type FillPart = (typeof fillParts)[number];

async function writeAndLink(nothing: boolean): Promise<void> {
  if (nothing || (await write())) await linkChosen();
}

export function FillPreview({ view, append, busy }: FillPreviewProps) {
  const t = useWords();
  const counts = { changes: view.changeCount, added: view.addedCount, left: view.leftCount };
  const [chosen, choose] = useState<FillPart | null>(null);
  const part = chosen ?? fillParts.find(name => counts[name] > 0) ?? 'changes';
  const kept = view.tables.reduce((sum, table) => sum + table.kept, 0);
  return (
    <>
      <div className="import-strip">
        {fillParts.map(name => (
          <button key={name} type="button" className="chip" aria-pressed={name === part} onClick={() => choose(name)}>
            {t(`filling:part.${name}`)} {counts[name]}
          </button>
        ))}
        <Checkbox
          size="xs"
          label={t('filling:append')}
          checked={append}
          disabled={busy}
          onChange={event => void makePlan(event.currentTarget.checked)}
        />
        <span className="grow" />
        <button type="button" className="btn" disabled={busy} onClick={backToColumns}>
          {t('filling:columns')}
        </button>
        <Ways busy={busy} counts={counts} />
      </div>
      <p className="fill-note muted">
        {t('filling:untouched')}
        {kept > 0 && ` ${t('filling:kept', { count: kept })}`}
      </p>
      <FillRows view={view} part={part} />
    </>
  );
}

interface WaysProps {
  readonly busy: boolean;
  readonly counts: { readonly changes: number; readonly added: number };
}

/** Once, or from now on. */
function Ways({ busy, counts }: WaysProps) {
  const t = useWords();
  const nothing = counts.changes + counts.added === 0;
  return (
    <>
      <button type="button" className="btn" disabled={busy} onClick={() => void writeAndLink(nothing)}>
        {t(nothing ? 'filling:link.keep' : 'filling:link.set')}
      </button>
      <button type="button" className="btn primary" disabled={busy || nothing} onClick={() => void write()}>
        {nothing ? t('filling:nothing') : t('filling:write', { cells: counts.changes, lines: counts.added })}
      </button>
    </>
  );
}
