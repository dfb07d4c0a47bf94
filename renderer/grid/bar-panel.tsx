/** What a button of the bar opens: it takes the focus, and closes by Escape or a press elsewhere. */
import { Popover } from '@mantine/core';
import type { BarButtonProps } from './bar-button';

type BarPanelProps = Pick<BarButtonProps, 'part' | 'panelLabel' | 'side' | 'width' | 'onClose' | 'children'>;

export function BarPanel({ part, panelLabel, side, width, onClose, children }: BarPanelProps) {
  return (
    <Popover
      opened
      onChange={opened => opened || onClose()}
      position={`bottom-${side}`}
      withinPortal
      shadow="md"
      trapFocus
      {...(width !== undefined && { width })}
    >
      <Popover.Target>
        <span className="bar-button-place" />
      </Popover.Target>
      <Popover.Dropdown data-grid-part={part} aria-label={panelLabel}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
