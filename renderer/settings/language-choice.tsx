/** The choice of language, each named in itself. */
import { SegmentedControl } from '@mantine/core';
import { setPreferences, usePreferences } from '../app-state';
import { useWords } from '../words';

export function LanguageChoice() {
  const t = useWords();
  const { language } = usePreferences();
  return (
    <SegmentedControl
      aria-label={t('settings:language')}
      value={language}
      onChange={chosen => setPreferences({ language: chosen })}
      data={[
        { value: 'zh-TW', label: t('actions:language-zh-TW') },
        { value: 'zh-CN', label: t('actions:language-zh-CN') },
        { value: 'en', label: t('actions:language-en') },
      ]}
    />
  );
}
