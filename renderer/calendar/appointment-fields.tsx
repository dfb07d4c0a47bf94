/** The fields of an appointment's form: what and with whom, then when. */
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { optionLabel } from '../../shared/i18n/labels';
import { optionLists } from '../../shared/sheets/options';
import { sheets } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { useWords, type WordKey } from '../words';
import type { Draft, Faults } from './appointment-form';
import { ClientPicker } from './client-picker';

interface FieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly change: (part: Partial<Draft>) => void;
}

export function FirstFields({ draft, faults, change }: FieldsProps) {
  const t = useWords();
  const { language } = usePreferences();
  const column = sheets.event.columns.kind;
  const options = optionLists.eventKind.map(value => ({ value, label: optionLabel(language, column, value) }));
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
        <Select
          label={t('calendar:form.kind')}
          data={options}
          value={draft.kind}
          comboboxProps={{ withinPortal: false }}
          onChange={kind => change({ kind })}
        />
        <ClientPicker value={draft.client} onChange={client => change({ client })} />
      </div>
    </>
  );
}

interface TextFieldProps extends FieldsProps {
  readonly name: 'dayText' | 'endDayText' | 'start' | 'end';
  readonly label: string;
  readonly fault: WordKey | undefined;
}

function TextField({ draft, change, name, label, fault }: TextFieldProps) {
  const t = useWords();
  const timed = name === 'start' || name === 'end';
  return (
    <TextInput
      label={label}
      value={draft[name]}
      error={fault && t(fault)}
      disabled={timed && draft.allDay}
      placeholder={timed ? '09:30' : ''}
      onChange={event => change(changed(draft, name, event.currentTarget.value))}
    />
  );
}

/** The last day goes along with the first while both are the same. */
function changed(draft: Draft, name: TextFieldProps['name'], text: string): Partial<Draft> {
  const follows = name === 'dayText' && draft.endDayText === draft.dayText;
  return follows ? { dayText: text, endDayText: text } : { [name]: text };
}

export function TimeFields({ draft, faults, change }: FieldsProps) {
  const t = useWords();
  const shared = { draft, faults, change };
  return (
    <>
      <div className="cal-two">
        <TextField {...shared} name="dayText" label={t('calendar:form.day')} fault={faults.day} />
        <TextField {...shared} name="endDayText" label={t('calendar:form.end-day')} fault={faults.endDay} />
      </div>
      <div className="cal-two">
        <TextField {...shared} name="start" label={t('calendar:form.start')} fault={faults.start} />
        <TextField {...shared} name="end" label={t('calendar:form.end')} fault={faults.end} />
      </div>
      <div className="cal-checks">
        <Checkbox
          label={t('calendar:form.all-day')}
          checked={draft.allDay}
          onChange={event => change({ allDay: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('calendar:form.done')}
          checked={draft.done}
          onChange={event => change({ done: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}

export function RestFields({ draft, change }: Pick<FieldsProps, 'draft' | 'change'>) {
  const t = useWords();
  return (
    <>
      <TextInput
        label={t('calendar:form.place')}
        value={draft.place}
        onChange={event => change({ place: event.currentTarget.value })}
      />
      <Textarea
        label={t('calendar:form.notes')}
        value={draft.notes}
        autosize
        minRows={2}
        maxRows={6}
        onChange={event => change({ notes: event.currentTarget.value })}
      />
    </>
  );
}
