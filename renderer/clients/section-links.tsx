/** The sections of the page with their counts; one press goes there. */
import type { RefObject } from 'react';
import { useWords, type WordKey } from '../words';

export type SectionId =
  'member' | 'holding' | 'policy' | 'liability' | 'timeline' | 'attachment' | 'review' | 'profile';

const sections: readonly (readonly [SectionId, WordKey])[] = [
  ['timeline', 'dealings:title'],
  ['member', 'client:household'],
  ['holding', 'client:holdings'],
  ['policy', 'client:policies'],
  ['liability', 'client:liabilities'],
  ['attachment', 'folder:title'],
  ['review', 'client:reviews'],
  ['profile', 'client:profile'],
];

export const sectionElement = (id: SectionId): string => `client-${id}`;

interface SectionLinksProps {
  readonly page: RefObject<HTMLDivElement | null>;
  readonly counts: Readonly<Partial<Record<SectionId, number>>>;
}

export function SectionLinks({ page, counts }: SectionLinksProps) {
  const t = useWords();
  const show = (id: SectionId): void => {
    const section = page.current?.querySelector<HTMLElement>(`#${sectionElement(id)}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <nav className="section-links" aria-label={t('client:sections')}>
      {sections.map(([id, key]) => (
        <button key={id} type="button" className="chip" onClick={() => show(id)}>
          {t(key)}
          {counts[id] !== undefined && <i>{counts[id]}</i>}
        </button>
      ))}
    </nav>
  );
}
