/** The one line on a client's page that logs a contact, a task or a ticket. */
import { useEffect, useRef, useState } from 'react';
import type { RowId } from '../../shared/id';
import { isTyping } from '../clients/is-typing';
import { useWords } from '../words';
import { writeLine } from './dealing-acts';
import { LineField } from './line-field';
import { useLineRead } from './use-line-read';
import { useNextContact } from './use-next-contact';
import { useWishedLine } from './wish-line';

export function ContactLine({ client }: { readonly client: RowId }) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const read = useLineRead(text);
  const next = useNextContact(read, client);
  useWishedLine(field);
  useSlash(() => {
    field.current?.scrollIntoView({ block: 'center' });
    field.current?.focus({ preventScroll: true });
    setText(now => (now === '' ? '/' : now));
  });
  const write = async (): Promise<void> => {
    if (await writeLine(read, client)) setText('');
  };
  return (
    <LineField
      label={t('dealings:line')}
      hint={t('dealings:line-hint')}
      text={text}
      read={read}
      onText={setText}
      onWrite={() => void write()}
      onLeave={() => field.current?.blur()}
      field={field}
      also={next}
    />
  );
}

/** A slash begins a line wherever one stands on the page, unless one is typing. */
function useSlash(begin: () => void): void {
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.defaultPrevented;
      if (!plain || event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
