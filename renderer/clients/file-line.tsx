/** One file of the list: its name, what is known of it, how it stands on disk, and what can be done with it. */
import { Menu } from '@mantine/core';
import { memo, type MouseEvent } from 'react';
import { textCell, type Row } from '../../shared/cell';
import type { FileState } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { listed, useWords } from '../words';
import { fileName, openFile, removeFiles, replaceFile, revealFile } from './file-acts';
import { categoryLabel } from './file-categories';
import { tagsOf } from './file-list';
import { sizeText } from './file-size';
import { RenameField } from './rename-field';
import { subjectOf } from './subject-of';

export interface LineActs {
  readonly show: (file: RowId) => void;
  readonly rename: (file: RowId) => void;
  /** The name was given, or left. */
  readonly renamed: (file: RowId) => void;
  /** The keys are on this line. */
  readonly here: (file: RowId) => void;
  readonly pick: (file: RowId, how: 'one' | 'stretch') => void;
}

interface FileLineProps {
  readonly row: Row;
  readonly state: FileState;
  readonly picked: boolean;
  /** The one line that Tab comes to. */
  readonly reachable: boolean;
  readonly renaming: boolean;
  readonly acts: LineActs;
}

export const FileLine = memo(DrawnLine);

function DrawnLine({ row, state, picked, reachable, renaming, acts }: FileLineProps) {
  const t = useWords();
  const name = fileName(row);
  const tabIndex = reachable ? 0 : -1;
  const press = (event: MouseEvent): void => {
    if (event.shiftKey) acts.pick(row.id, 'stretch');
    else if (event.ctrlKey || event.metaKey) acts.pick(row.id, 'one');
    else acts.show(row.id);
  };
  const pick = (event: MouseEvent): void => acts.pick(row.id, event.shiftKey ? 'stretch' : 'one');
  return (
    <li data-file={row.id} data-state={state} data-picked={picked || undefined} onFocus={() => acts.here(row.id)}>
      <input
        type="checkbox"
        checked={picked}
        tabIndex={tabIndex}
        aria-label={t('folder:pick', { file: name })}
        onClick={pick}
        onChange={() => undefined}
      />
      {renaming ? (
        <RenameField file={row.id} name={name} onDone={() => acts.renamed(row.id)} />
      ) : (
        <button type="button" className="file-name" title={name} tabIndex={tabIndex} onClick={press}>
          {name}
        </button>
      )}
      <FileFacts row={row} state={state} />
      {reachable ? <FileMenu row={row} state={state} acts={acts} /> : <MenuToCome row={row} acts={acts} />}
    </li>
  );
}

function FileFacts({ row, state }: { readonly row: Row; readonly state: FileState }) {
  const t = useWords();
  const { language } = usePreferences();
  const category = textCell(row, 'category');
  const size = Number(textCell(row, 'size') ?? Number.NaN);
  const more = [subjectOf(row), ...tagsOf(row), textCell(row, 'note') ?? ''].filter(part => part !== '');
  return (
    <>
      <small className="file-facts muted">
        {category !== null && <span>{categoryLabel(language, category)}</span>}
        <span>{textCell(row, 'date')}</span>
        {Number.isFinite(size) && <span>{sizeText(size, language)}</span>}
        {state !== 'there' && (
          <span className={`tag ${state === 'missing' ? 'bad' : 'warn'}`} title={t(`folder:${state}Hint`)}>
            {t(`folder:${state}`)}
          </span>
        )}
      </small>
      {more.length > 0 && (
        <small className="file-more muted" title={listed(more)}>
          {listed(more)}
        </small>
      )}
    </>
  );
}

interface FileMenuProps {
  readonly row: Row;
  readonly state: FileState;
  readonly acts: LineActs;
}

/** Stands where the menu will be when the line becomes the current one: a menu on each of hundreds of lines would slow the list. */
function MenuToCome({ row, acts }: Omit<FileMenuProps, 'state'>) {
  const t = useWords();
  return (
    <button
      type="button"
      className="btn quiet more"
      aria-label={t('folder:actions', { file: fileName(row) })}
      tabIndex={-1}
      onPointerEnter={() => acts.here(row.id)}
      onClick={() => acts.here(row.id)}
    >
      ⋯
    </button>
  );
}

function FileMenu({ row, state, acts }: FileMenuProps) {
  const t = useWords();
  const gone = state === 'missing';
  const label = t('folder:actions', { file: fileName(row) });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="btn quiet more" aria-label={label}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => acts.show(row.id)}>{t('folder:show')}</Menu.Item>
        <Menu.Item disabled={gone} onClick={() => openFile(row.id)}>
          {t('preview:open')}
        </Menu.Item>
        <Menu.Item disabled={gone} onClick={() => revealFile(row.id)}>
          {t('folder:reveal')}
        </Menu.Item>
        <Menu.Item disabled={gone} onClick={() => acts.rename(row.id)} rightSection={<kbd>F2</kbd>}>
          {t('folder:rename')}
        </Menu.Item>
        <Menu.Item onClick={() => replaceFile(row.id)}>{t('folder:replace')}</Menu.Item>
        <Menu.Item onClick={() => void removeFiles([row])} rightSection={<kbd>Delete</kbd>}>
          {t('folder:remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
