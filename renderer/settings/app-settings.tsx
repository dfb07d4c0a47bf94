/** How one person sees the program on this computer; nothing of it is in the book. */
import { SegmentedControl } from '@mantine/core';
import type { Preferences } from '../../shared/contract/app';
import { setPreferences, usePreferences } from '../app-state';
import { useWords, type WordKey } from '../words';
import { LanguageChoice } from './language-choice';
import { SettingLine, SettingsHead } from './setting-line';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: WordKey])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const t = useWords();
  return (
    <SettingLine label={label}>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={onChange}
        data={options.map(([option, words]) => ({ value: option, label: t(words) }))}
      />
    </SettingLine>
  );
}

const themes: ChoiceProps<Preferences['theme']>['options'] = [
  ['system', 'settings:theme-system'],
  ['light', 'settings:theme-light'],
  ['dark', 'settings:theme-dark'],
];
const years: ChoiceProps<Preferences['years']>['options'] = [
  ['western', 'settings:years-western'],
  ['roc', 'settings:years-roc'],
];
const gains: ChoiceProps<Preferences['gainColor']>['options'] = [
  ['language', 'settings:gain-language'],
  ['red', 'settings:gain-red'],
  ['green', 'settings:gain-green'],
];

export function AppSettings() {
  const t = useWords();
  const now = usePreferences();
  return (
    <section className="card">
      <SettingsHead title={t('settings:app')} hint={t('settings:app-hint')} />
      <SettingLine label={t('settings:language')}>
        <LanguageChoice />
      </SettingLine>
      <Choice
        label={t('settings:theme')}
        value={now.theme}
        options={themes}
        onChange={theme => setPreferences({ theme })}
      />
      <Choice
        label={t('settings:years')}
        value={now.years}
        options={years}
        onChange={chosen => setPreferences({ years: chosen })}
      />
      <Choice
        label={t('settings:gain')}
        value={now.gainColor}
        options={gains}
        onChange={gainColor => setPreferences({ gainColor })}
      />
    </section>
  );
}
