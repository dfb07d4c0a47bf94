/** The small form of one appointment, new or known. Ctrl+Enter saves, Escape leaves. */
import { useState, type KeyboardEvent } from 'react';
import type { RowId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { openClient } from '../place/use-place';
import { Dialog } from '../ui/dialog';
import { useWords } from '../words';
import type { Appointment } from './appointment';
import { addAppointment, removeAppointment, saveAppointment } from './appointment-commands';
import { FirstFields, RestFields, TimeFields } from './appointment-fields';
import { checkDraft, draftOf, type Draft, type Faults } from './appointment-form';

interface DialogProps {
  /** Null for a new one. */
  readonly row: RowId | null;
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

export function AppointmentDialog({ row, appointment, onClose }: DialogProps) {
  const t = useWords();
  const preferences = usePreferences();
  const [draft, setDraft] = useState<Draft>(() => draftOf(appointment, preferences));
  const [faults, setFaults] = useState<Faults>({});
  const change = (part: Partial<Draft>): void => {
    setDraft(now => ({ ...now, ...part }));
    setFaults({});
  };
  const save = async (): Promise<void> => {
    const checked = checkDraft(draft, preferences);
    if (!checked.ok) setFaults(checked.faults);
    else if (await store(row, appointment, checked.appointment)) onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void save();
  };
  const label = t(row === null ? 'calendar:form.new' : 'calendar:form.edit');
  return (
    <Dialog opened onClose={onClose} label={label} size={460} titled>
      <form
        className="cal-form"
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={keys}
        noValidate
      >
        <FirstFields draft={draft} faults={faults} change={change} />
        <TimeFields draft={draft} faults={faults} change={change} />
        <RestFields draft={draft} change={change} />
        <Footer row={row} appointment={appointment} onClose={onClose} />
      </form>
    </Dialog>
  );
}

const store = (row: RowId | null, was: Appointment, now: Appointment): Promise<boolean> =>
  row === null ? addAppointment(now) : saveAppointment(row, was, now);

function Footer({ row, appointment, onClose }: DialogProps) {
  const t = useWords();
  const { client, title } = appointment;
  const remove = async (id: RowId): Promise<void> => {
    if (await removeAppointment(id, title)) onClose();
  };
  return (
    <div className="cal-foot">
      {row !== null && (
        <button type="button" className="btn quiet" onClick={() => void remove(row)}>
          {t('calendar:form.remove')}
        </button>
      )}
      {client !== null && (
        <button type="button" className="btn quiet" onClick={() => openClient(client)}>
          {t('calendar:form.open')}
        </button>
      )}
      <span className="grow" />
      <button type="button" className="btn" onClick={onClose}>
        {t('calendar:form.cancel')}
      </button>
      <button type="submit" className="btn primary">
        {t('calendar:form.save')}
      </button>
    </div>
  );
}
