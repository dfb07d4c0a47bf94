/** What every table and column of the file is taken for; questions first, everything can be corrected. */
import { NumberInput } from '@mantine/core';
import type { DraftTableView, DraftView } from '../../shared/contract/excel';
import { useWords } from '../words';
import { answerHeaderRow } from './answering';
import { makePlan, type Importing } from './importer';
import { MappingTable } from './mapping-table';
import { RememberedNote } from './remembered-note';
import { useGrowing } from '../ui/use-growing';

interface MappingStageProps {
  readonly draft: DraftView;
  readonly importing: Importing;
}

export function MappingStage({ draft, importing }: MappingStageProps) {
  const t = useWords();
  const questions = draft.questions.length;
  return (
    <>
      <div className="import-strip">
        <span className={questions > 0 ? 'tag warn' : 'tag good'}>
          {questions > 0 ? t('importing:questions', { count: questions }) : t('importing:no-questions')}
        </span>
        <RememberedNote importing={importing} />
        <span className="grow" />
        <button
          type="button"
          className="btn primary"
          disabled={importing.busy !== null || draft.tables.every(({ sheet }) => sheet === null)}
          onClick={() => void makePlan()}
        >
          {t('importing:next')}
        </button>
      </div>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('importing:stage.mapping')}>
        <Tables draft={draft} />
        {draft.without
          .filter(({ hidden }) => !hidden)
          .map(({ tab, why }) => (
            <section key={tab} className="card import-table">
              <header>
                <h2>{tab}</h2>
                <span className="tag plain">{t(`importing:without.${why}`)}</span>
                {why === 'no-header' && <HeaderRow tab={tab} />}
              </header>
            </section>
          ))}
      </div>
    </>
  );
}

/** Columns in the tables above one. */
const columnsBefore = (tables: readonly DraftTableView[], at: number): number =>
  tables.slice(0, at).reduce((sum, { columns }) => sum + columns.length, 0);

/** So few are drawn in one go without the window missing a key. */
const slice = 3;

function Tables({ draft: { tables, ownColumns } }: { readonly draft: DraftView }) {
  const drawn = useGrowing(columnsBefore(tables, tables.length), slice);
  const begun = tables.filter((_, at) => at === 0 || columnsBefore(tables, at) < drawn);
  return begun.map((table, at) => (
    <MappingTable key={table.key} table={table} ownColumns={ownColumns} drawn={drawn - columnsBefore(tables, at)} />
  ));
}

function HeaderRow({ tab }: { readonly tab: string }) {
  const t = useWords();
  return (
    <NumberInput
      size="xs"
      w={110}
      min={1}
      allowDecimal={false}
      aria-label={t('importing:header-row')}
      placeholder={t('importing:header-row')}
      onBlur={event => {
        const row = Number(event.currentTarget.value);
        if (Number.isInteger(row) && row > 0) void answerHeaderRow(tab, row);
      }}
    />
  );
}
