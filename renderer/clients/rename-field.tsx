/** The name of a file while it is changed in its place: Enter gives it, Escape leaves it; the type stays unless another is typed. */
import { useRef, useState, type KeyboardEvent } from 'react';
import type { RowId } from '../../shared/id';
import { useWords } from '../words';
import { renameFile } from './file-acts';

interface RenameFieldProps {
  readonly file: RowId;
  readonly name: string;
  readonly onDone: () => void;
}

export function RenameField({ file, name, onDone }: RenameFieldProps) {
  const t = useWords();
  const [text, setText] = useState(name);
  const settled = useRef(false);
  const settle = async (keep: boolean): Promise<void> => {
    if (settled.current) return;
    settled.current = true;
    const wanted = text.trim();
    if (keep && wanted !== '' && wanted !== name && !(await renameFile(file, wanted))) settled.current = false;
    else onDone();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    void settle(event.key === 'Enter');
  };
  return (
    <input
      className="file-rename"
      value={text}
      aria-label={t('folder:new-name', { file: name })}
      spellCheck={false}
      maxLength={255}
      ref={focusStem}
      onChange={event => setText(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => void settle(true)}
    />
  );
}

/** The name without its type is what is typed over. */
function focusStem(input: HTMLInputElement | null): void {
  if (input === null || input === document.activeElement) return;
  input.focus();
  const type = input.value.lastIndexOf('.');
  input.setSelectionRange(0, type > 0 ? type : input.value.length);
}
