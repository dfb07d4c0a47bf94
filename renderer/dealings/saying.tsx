/** The words of a long list, asked for once: each of its thousands of entries takes them from here instead of watching language, day and preferences. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useFigureWords, type FigureWords } from '../reviews/figure-words';
import { useWords, type Say } from '../words';
import { useDealingWords, type DealingWords } from './dealing-words';

interface Saying {
  readonly t: Say;
  readonly words: DealingWords;
  readonly figures: FigureWords;
}

const context = createContext<Saying | null>(null);

export function SayingProvider({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const words = useDealingWords();
  const figures = useFigureWords();
  const saying = useMemo(() => ({ t, words, figures }), [t, words, figures]);
  return <context.Provider value={saying}>{children}</context.Provider>;
}

export function useSaying(): Saying {
  const saying = useContext(context);
  if (saying === null) throw new Error('useSaying: outside of SayingProvider');
  return saying;
}
