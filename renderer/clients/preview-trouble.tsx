/** Why a file is not shown here, calmly; what can be done instead stands above it. */
import { useWords } from '../words';

export function PreviewTrouble({ text }: { readonly text: string }) {
  const t = useWords();
  return (
    <div className="preview-trouble" role="status">
      <p>{text}</p>
      <p className="muted">{t('preview:elsewhere')}</p>
    </div>
  );
}
