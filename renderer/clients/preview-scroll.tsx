/** The part of a preview that scrolls: it has the keys as soon as it is there, unless somebody is typing. */
import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { isTyping } from './is-typing';

interface PreviewScrollProps {
  readonly label: string;
  readonly kind: 'pages' | 'picture' | 'text' | 'tables' | 'mail';
  readonly children: ReactNode;
  readonly onScroll?: () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

export function PreviewScroll({ label, kind, children, onScroll, ref }: PreviewScrollProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isTyping(document.activeElement)) own.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      className="preview-scroll"
      data-kind={kind}
      ref={element => {
        own.current = element;
        if (typeof ref === 'object' && ref !== null) ref.current = element;
      }}
      tabIndex={0}
      role="region"
      aria-label={label}
      onScroll={onScroll}
    >
      {children}
    </div>
  );
}
