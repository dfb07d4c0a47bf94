/** A text field that is committed by Enter or by leaving it, and put back by Escape. */
import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

interface DraftFieldProps {
  readonly value: string;
  readonly label: string;
  readonly maxLength: number;
  readonly disabled?: boolean;
  /** Why the text cannot be taken, or null. */
  readonly check?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}

export function DraftField({ value, label, maxLength, disabled = false, check, onCommit }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const problem = draft === null ? null : (check?.(draft) ?? null);
  const commit = (): void => {
    if (draft === null || problem !== null) return;
    if (draft.trim() !== value) onCommit(draft.trim());
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <TextInput
      aria-label={label}
      value={draft ?? value}
      maxLength={maxLength}
      disabled={disabled}
      error={problem}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
