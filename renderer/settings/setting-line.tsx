/** One setting: what it is called, its field, and what it does. */
import type { ReactNode } from 'react';

interface SettingLineProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function SettingLine({ label, hint, children }: SettingLineProps) {
  return (
    <div className="setting">
      <span>{label}</span>
      <div className="field">{children}</div>
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}

export function SettingsHead({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <header>
      <h2>{title}</h2>
      <p>{hint}</p>
    </header>
  );
}
