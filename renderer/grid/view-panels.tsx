/** What can be done with a saved view, and the name a new one is saved under. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../shared/contract/app';
import { useWords } from '../words';
import type { GridViews } from './grid-props';

interface ViewPanelProps {
  readonly views: GridViews;
  readonly setViews: (views: GridViews) => void;
}

export function SavedViewPanel({ saved, views, setViews }: ViewPanelProps & { readonly saved: View }) {
  const t = useWords();
  const { current } = views;
  const others = views.saved.filter(view => view !== saved);
  const updated = views.saved.map(view => (view === saved ? current : view));
  return (
    <div className="grid-filter">
      <Button variant="default" onClick={() => setViews({ current, saved: updated })}>
        {t('grid:views.update')}
      </Button>
      <Button variant="default" onClick={() => setViews({ ...views, current: saved })}>
        {t('grid:views.restore')}
      </Button>
      <Button variant="default" onClick={() => setViews({ current: { ...current, name: '' }, saved: others })}>
        {t('grid:views.remove')}
      </Button>
    </div>
  );
}

export function NewViewPanel({ views, setViews }: ViewPanelProps) {
  const t = useWords();
  const [name, setName] = useState('');
  const keep = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    const view: View = { ...views.current, name: trimmed };
    setViews({ current: view, saved: [...views.saved.filter(saved => saved.name !== trimmed), view] });
  };
  return (
    <form className="grid-row" onSubmit={keep}>
      <TextInput
        data-autofocus
        aria-label={t('grid:views.name')}
        placeholder={t('grid:views.name')}
        maxLength={60}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t('grid:views.save')}</Button>
    </form>
  );
}
