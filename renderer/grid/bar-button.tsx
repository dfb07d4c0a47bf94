/** A button of the bar above a grid that opens a panel below it; the panel's code is not there before the first wish. */
import { useRef, type ReactNode } from 'react';
import { later } from '../ui/later';

export interface BarButtonProps {
  readonly className: 'btn' | 'chip';
  readonly words: ReactNode;
  /** What it is called where the words are too short. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly opened: boolean;
  /** A press on the button, or whatever closes the panel. */
  readonly onPress: () => void;
  readonly onClose: () => void;
  /** Names the panel for the grid, which then leaves the focus in it. */
  readonly part: string;
  readonly panelLabel: string;
  readonly side: 'start' | 'end';
  readonly width?: number;
  readonly children: ReactNode;
}

const BarPanel = later(async () => (await import('./bar-panel')).BarPanel);

export function BarButton(props: BarButtonProps) {
  const { className, words, label, pressed, opened, onPress, onClose, ...panel } = props;
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    button.current?.focus();
    onClose();
  };
  return (
    <span className="bar-button">
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={opened}
        aria-haspopup="dialog"
        // An open panel closes by any press beside it; one on its own button is the button's.
        onMouseDown={event => opened && event.stopPropagation()}
        onClick={onPress}
      >
        {words}
      </button>
      {opened && <BarPanel {...panel} onClose={close} />}
    </span>
  );
}
