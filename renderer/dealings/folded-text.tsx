/** A text in three lines; a longer one unfolds on request. */
import { useState } from 'react';
import { useSaying } from './saying';

const [longest, mostLines] = [150, 3];

export function FoldedText({ text }: { readonly text: string }) {
  const { t } = useSaying();
  const [whole, setWhole] = useState(false);
  if (text === '') return null;
  const long = text.length > longest || text.split('\n').length > mostLines;
  return (
    <>
      <span className="text" data-folded={long && !whole ? '' : undefined}>
        {text}
      </span>
      {long && (
        <button type="button" className="link more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'dealings:less-text' : 'dealings:whole-text')}
        </button>
      )}
    </>
  );
}
