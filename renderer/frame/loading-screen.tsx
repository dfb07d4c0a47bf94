/** A book on its way into the window, with how far it has come. */
import { grouped } from '../ui/grouped';
import { useWords } from '../words';

interface LoadingProps {
  readonly name: string;
  readonly loaded: number;
  readonly total: number;
}

export function LoadingScreen({ name, loaded, total }: LoadingProps) {
  const t = useWords();
  return (
    <main className="loading" aria-busy>
      <p>{t('shell:loading', { name })}</p>
      <progress value={loaded} max={Math.max(total, 1)} aria-label={t('shell:loading', { name })} />
      <p className="muted">{t('shell:loading-rows', { loaded: grouped(loaded), total: grouped(total) })}</p>
    </main>
  );
}
