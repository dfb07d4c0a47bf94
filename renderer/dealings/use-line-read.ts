/** What a typed line means, on the day, in the language and in the book as they are now. */
import { useMemo } from 'react';
import { parseLine, type LineRead } from '../../shared/log/parse-line';
import type { LineSort } from '../../shared/log/slash-words';
import { usePreferences } from '../app-state';
import { useToday } from '../data/use-book';
import { lineContext } from './dealing-acts';

/** A line without a slash word is of the implied sort; keep that object. */
export function useLineRead(text: string, implied?: LineSort): LineRead {
  const preferences = usePreferences();
  const today = useToday();
  return useMemo(
    () => parseLine(text, lineContext(), implied === undefined ? {} : { implied }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the context is made of the day and the preferences
    [text, implied, preferences, today],
  );
}
