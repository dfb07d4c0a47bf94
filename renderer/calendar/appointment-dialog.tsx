/** The small form of one appointment, new or known. Ctrl+Enter saves, Escape leaves. */
import { Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { RowId } from '../../shared/id';
import { optionLabel } from '../../shared/i18n/labels';
import { sheets } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { openClient } from '../place/use-place';
import { useWords } from '../words';
import type { Appointment } from './appointment';
import { addAppointment, removeAppointment, saveAppointment } from './appointment-commands';
import { checkDraft, draftOf, type Draft, type Faults } from './appointment-form';
import { ClientPicker } from './client-picker';

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
  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const checked = checkDraft(draft, preferences);
    if (!checked.ok) return setFaults(checked.faults);
    const done = row === null ? await addAppointment(checked.appointment) : await saveAppointment(row, appointment, checked.appointment);
    if (done) onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void save();
  };
  const label = t(row === null ? 'calendar:form.new' : 'calendar:form.edit');
  return (
    <Modal opened onClose={onClose} title={label} size={460} closeButtonProps={{ 'aria-label': t('calendar:close') }}>
      <form className="cal-form" onSubmit={event => void save(event)} onKeyDown={keys} noValidate>
        <FirstFields draft={draft} faults={faults} change={change} />
        <TimeFields draft={draft} faults={faults} change={change} />
        <TextInput label={t('calendar:form.place')} value={draft.place} onChange={event => change({ place: event.currentTarget.value })} />
        <Textarea label={t('calendar:form.notes')} value={draft.notes} autosize minRows={2} maxRows={6} onChange={event => change({ notes: event.currentTarget.value })} />
        <footer>
          {row !== null && (
            <button type="button" className="btn quiet" onClick={() => void removeAppointment(row, appointment.title).then(done => done && onClose())}>
              {t('calendar:form.remove')}
            </button>
          )}
          {row !== null && draft.client !== null && <OpenClient client={draft.client} />}
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            {t('calendar:form.cancel')}
          </button>
          <button type="submit" className="btn primary">
            {t('calendar:form.save')}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

function OpenClient({ client }: { readonly client: RowId }) {
  const t = useWords();
  return (
    <button type="button" className="btn quiet" onClick={() => openClient(client)}>
      {t('calendar:form.open')}
    </button>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly change: (part: Partial<Draft>) => void;
}

function FirstFields({ draft, faults, change }: FieldsProps) {
  const t = useWords();
  const { language } = usePreferences();
  const column = sheets.event.columns.kind;
  const options = (column.options ?? []).map(value => ({ value, label: optionLabel(language, column, value) }));
  return (
    <>
      <TextInput
        data-autofocus
        label={t('calendar:form.title')}
        value={draft.title}
        error={faults.title && t(faults.title)}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <div className="cal-two">
        <Select label={t('calendar:form.kind')} data={options} value={draft.kind} comboboxProps={{ withinPortal: false }} onChange={kind => change({ kind })} />
        <ClientPicker value={draft.client} onChange={client => change({ client })} />
      </div>
    </>
  );
}

function TimeFields({ draft, faults, change }: FieldsProps) {
  const t = useWords();
  return (
    <>
      <div className="cal-two">
        <TextInput label={t('calendar:form.day')} value={draft.dayText} error={faults.day && t(faults.day)} onChange={event => change({ dayText: event.currentTarget.value, ...(draft.endDayText === draft.dayText ? { endDayText: event.currentTarget.value } : {}) })} />
        <TextInput label={t('calendar:form.end-day')} value={draft.endDayText} error={faults.endDay && t(faults.endDay)} onChange={event => change({ endDayText: event.currentTarget.value })} />
      </div>
      <div className="cal-two">
        <TextInput label={t('calendar:form.start')} value={draft.start} disabled={draft.allDay} placeholder="09:30" error={faults.start && t(faults.start)} onChange={event => change({ start: event.currentTarget.value })} />
        <TextInput label={t('calendar:form.end')} value={draft.end} disabled={draft.allDay} placeholder="10:30" error={faults.end && t(faults.end)} onChange={event => change({ end: event.currentTarget.value })} />
      </div>
      <div className="cal-checks">
        <Checkbox label={t('calendar:form.all-day')} checked={draft.allDay} onChange={event => change({ allDay: event.currentTarget.checked })} />
        <Checkbox label={t('calendar:form.done')} checked={draft.done} onChange={event => change({ done: event.currentTarget.checked })} />
      </div>
    </>
  );
}
