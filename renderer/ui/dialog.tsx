/** A dialog over the window: named, closed by Escape or a press outside, without a landmark of its own. */
import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly size: number;
  /** Shows the label and a button to close; without, the content begins at the top edge. */
  readonly titled: boolean;
  readonly children: ReactNode;
}

export function Dialog({ opened, onClose, label, size, titled, children }: DialogProps) {
  const t = useWords();
  const [there, setThere] = useState(false);
  // The focus goes back to where it was only for a dialog that was there, closed, before it opened.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Modal.Root
      opened={opened && there}
      onClose={onClose}
      size={size}
      yOffset={titled ? '5vh' : '9vh'}
      lockScroll={false}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={label}>
        <Modal.Body className={titled ? 'dialog' : 'dialog bare'}>
          {titled && (
            <div className="dialog-head">
              <h2>{label}</h2>
              <Modal.CloseButton aria-label={t('shell:dismiss')} />
            </div>
          )}
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
