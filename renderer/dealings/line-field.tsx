/** The field a line is typed into: offers words and days below, and says in plain words what Enter will write. */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { LineRead } from '../../shared/log/parse-line';
import { pressed } from '../../shared/menu/actions';
import { usePreferences } from '../app-state';
import { undo } from '../toasts/toasts';
import { onMac } from '../ui/keys';
import { useWords } from '../words';
import { useDealingWords } from './dealing-words';
import { offersFor, type Offer, type Offers } from './line-offers';
import { LineSaid } from './line-said';
import './timeline.css';

interface LineFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly read: LineRead;
  readonly onText: (text: string) => void;
  readonly onWrite: () => void;
  /** Escape in a line with nothing offered. */
  readonly onLeave: () => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly takeKeys?: boolean;
  /** What else comes of writing the line, in words. */
  readonly also?: string | null;
}

export function LineField(props: LineFieldProps) {
  const { label, hint, text, read, field, takeKeys = false, also = null } = props;
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const { offers, at, onKeyDown, typed, choose } = useOffers(props);
  useEffect(() => {
    if (takeKeys) input.current?.focus();
  }, [takeKeys, input]);
  const active = offers !== null && at >= 0 ? `${id}-${at}` : undefined;
  return (
    <div className="line-field">
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={offers !== null}
        aria-controls={offers === null ? undefined : `${id}-list`}
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-describedby={text === '' ? undefined : `${id}-said`}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={text}
        onChange={event => typed(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {offers !== null && <OfferList id={id} offers={offers} at={at} onChoose={choose} />}
      <LineSaid id={`${id}-said`} text={text} read={read} busy={offers?.of === 'words'} also={also} />
    </div>
  );
}

/** An empty line has nothing of its own to undo: the last change is taken back. */
function useOffers({ text, read, onText, onWrite, onLeave }: LineFieldProps) {
  const { language } = usePreferences();
  const [chosen, setChosen] = useState<number | null>(null);
  const [away, setAway] = useState(true);
  const offered = offersFor(text, read, language);
  const offers = away ? null : offered;
  const at = offers === null ? -1 : Math.min(chosen ?? offers.first, offers.list.length - 1);
  const typed = (next: string): void => {
    setChosen(null);
    setAway(false);
    onText(next);
  };
  const choose = (which: number): void => typed(offers?.list[which]?.text ?? text);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (text === '' && pressed(event, 'Mod+Z', onMac())) {
      event.preventDefault();
      void undo();
      return;
    }
    const act = keyAct(event, offers, at);
    if (act === null) return;
    event.preventDefault();
    if (typeof act === 'number') setChosen(act);
    else if (act === 'take') choose(at);
    else if (act === 'write') onWrite();
    else if (offers === null) onLeave();
    else setAway(true);
  };
  return { offers, at, onKeyDown, typed, choose };
}

/** The place to move to in the list, or what the key does; null: the key is the field's own. */
function keyAct(event: KeyboardEvent, offers: Offers | null, at: number): number | 'take' | 'write' | 'leave' | null {
  const { key } = event;
  if (key === 'Escape') {
    event.stopPropagation();
    return 'leave';
  }
  const count = offers?.list.length ?? 0;
  if (count > 0 && key === 'ArrowDown') return (at + 1) % count;
  if (count > 0 && key === 'ArrowUp') return (at <= 0 ? count : at) - 1;
  if (key === 'Tab' && !event.shiftKey && at >= 0 && offers?.of === 'words') return 'take';
  if (key !== 'Enter') return null;
  return at >= 0 ? 'take' : 'write';
}

interface OfferListProps {
  readonly id: string;
  readonly offers: Offers;
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function OfferList({ id, offers, at, onChoose }: OfferListProps) {
  const t = useWords();
  const words = useDealingWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      className="line-offers"
      data-of={offers.of}
      aria-label={t(`dealings:${offers.of}`)}
    >
      {offers.list.map(({ key, word, sort }, place) => (
        <li
          key={key}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          onMouseDown={event => {
            event.preventDefault();
            onChoose(place);
          }}
        >
          <span>{sort === null ? words.day(word) : `/${word}`}</span>
          <small className="muted">{sort === null ? word : <Means of={sort} word={word} />}</small>
        </li>
      ))}
    </ul>
  );
}

interface MeansProps {
  readonly of: NonNullable<Offer['sort']>;
  readonly word: string;
}

/** What a word writes, where it does not say so itself. */
function Means({ of, word }: MeansProps) {
  const t = useWords();
  const { option } = useDealingWords();
  const kind = of.is === 'task' ? t('dealings:sort.task') : option(`${of.is}Kind`, of.kind);
  const means = of.is === 'contact' && of.unanswered ? `${kind} · ${t('dealings:missed')}` : kind;
  return means === word ? null : <>{means}</>;
}
