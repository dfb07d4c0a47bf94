/** A small button beside an entry: a sign to see, words to hear. */
interface ActProps {
  readonly sign: string;
  readonly label: string;
  readonly run: () => void;
}

export function Act({ sign, label, run }: ActProps) {
  return (
    <button type="button" className="btn quiet act" aria-label={label} title={label} onClick={run}>
      <span aria-hidden>{sign}</span>
    </button>
  );
}
