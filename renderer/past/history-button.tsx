/** Opens the history of a field: a small button on hover and focus, and a key within the field. */
import { Popover } from '@mantine/core';
import type { RowId } from '../../shared/id';
import { later } from '../ui/later';
import { useWords } from '../words';
import type { PastCell } from './field-history';

const FieldHistory = later(async () => (await import('./field-history')).FieldHistory);

interface HistoryButtonProps {
  readonly cell: PastCell & { readonly row: RowId };
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function HistoryButton({ cell, open, onOpen }: HistoryButtonProps) {
  const t = useWords();
  const label = t('dealings:history-of', { field: cell.label });
  const button = (
    <button
      type="button"
      className="field-past"
      tabIndex={-1}
      aria-label={label}
      aria-keyshortcuts="Control+Shift+H"
      title={label}
      onClick={() => onOpen(true)}
    >
      <span aria-hidden>↺</span>
    </button>
  );
  if (!open) return button;
  return (
    <Popover
      opened
      onChange={opened => opened || onOpen(false)}
      onClose={() => onOpen(false)}
      position="bottom-end"
      offset={2}
      withinPortal
      trapFocus
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} p={4}>
        <FieldHistory cell={cell} onDone={() => onOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
