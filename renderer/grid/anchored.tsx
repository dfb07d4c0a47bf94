/** Something that opens at a place over the grid and closes by Escape or a click elsewhere. */
import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Place } from './grid-state';

export interface AnchoredProps {
  readonly place: Place;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: number;
  /** The focus stays in the cell's own field: what opens here only shows. */
  readonly passive?: boolean;
}

export function Anchored({ place, label, onClose, children, width, passive = false }: AnchoredProps) {
  return (
    <Popover
      opened
      onChange={opened => opened || onClose()}
      onClose={onClose}
      position="bottom-start"
      offset={2}
      withinPortal
      trapFocus={!passive}
      returnFocus={false}
      closeOnEscape={!passive}
      closeOnClickOutside={!passive}
      shadow="md"
      withRoles={false}
      {...(width !== undefined && { width })}
    >
      <Popover.Target>
        <div
          className="grid-anchor"
          style={{ left: place.x, top: place.y, width: Math.max(1, place.width), height: Math.max(1, place.height) }}
        />
      </Popover.Target>
      <Popover.Dropdown
        data-grid-part="panel"
        role={passive ? 'group' : 'dialog'}
        aria-label={label}
        p={4}
        onMouseDown={event => passive && event.preventDefault()}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
