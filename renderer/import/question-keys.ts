/** The keys of the list of questions: up and down between questions, left and right between answers, digits choose, Enter goes on. */
import type { KeyboardEvent } from 'react';

const choicesIn = (card: Element): readonly HTMLButtonElement[] => [
  ...card.querySelectorAll<HTMLButtonElement>('[data-choice]'),
];
const cardsIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-question]')];

/** The answer to stand on: the one given, else the one suggested, else the first. */
function landing(card: Element): HTMLButtonElement | undefined {
  const choices = choicesIn(card);
  return (
    choices.find(choice => choice.getAttribute('aria-pressed') === 'true') ??
    choices.find(choice => choice.dataset['suggested'] !== undefined) ??
    choices[0]
  );
}

function standOn(card: Element | undefined): boolean {
  const choice = card === undefined ? undefined : landing(card);
  choice?.focus();
  card?.scrollIntoView({ block: 'nearest' });
  return choice !== undefined;
}

/** The next open question behind this one, else the first open one; false if none is left. */
export function standOnOpen(list: Element, behind: Element | null = null): boolean {
  const open = cardsIn(list).filter(card => card.dataset['open'] !== undefined && card !== behind);
  const next = open.find(
    card => behind !== null && (behind.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return standOn(next ?? open[0]);
}

interface QuestionKeys {
  /** Where to go when nothing is left to answer. */
  readonly onDone: () => void;
}

/** Leaves fields alone, in which arrows and digits mean something else. */
export function onQuestionKey(event: KeyboardEvent<HTMLElement>, { onDone }: QuestionKeys): void {
  const { target, currentTarget: list } = event;
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement || event.altKey || event.ctrlKey) return;
  const card = target.closest('[data-question]');
  if (card === null) return;
  const done = act(event.key, { card, list, onDone, target });
  if (done) event.preventDefault();
}

interface Standing extends QuestionKeys {
  readonly card: Element;
  readonly list: Element;
  readonly target: HTMLElement;
}

function act(key: string, { card, list, onDone, target }: Standing): boolean {
  const choices = choicesIn(card);
  const at = choices.findIndex(choice => choice === target);
  const cards = cardsIn(list);
  const place = cards.findIndex(other => other === card);
  if (key === 'ArrowDown' || key === 'ArrowUp') return standOn(cards[place + (key === 'ArrowDown' ? 1 : -1)]);
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    choices[at + (key === 'ArrowRight' ? 1 : -1)]?.focus();
    return at >= 0;
  }
  const chosen = /^[1-9]$/.test(key) ? choices[Number(key) - 1] : key === 'Enter' ? choices[at] : undefined;
  if (chosen === undefined) return false;
  chosen.click();
  if (!standOnOpen(list, card)) onDone();
  return true;
}
