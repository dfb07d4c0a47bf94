/** An e-mail as plain words: who wrote to whom, when, about what, and what is attached. */
import { useEffect, useState } from 'react';
import { usePreferences } from '../app-state';
import { useWords } from '../words';
import { sizeText } from './file-size';
import { mailParts, type MailParts } from './mail-parts';
import { PreviewScroll } from './preview-scroll';
import { PreviewTrouble } from './preview-trouble';

export function PreviewMail({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) {
  const t = useWords();
  const mail = useMail(bytes);
  if (mail === null) return <p className="preview-wait">{t('preview:opening')}</p>;
  if (mail === 'damaged') return <PreviewTrouble text={t('preview:damaged', { file: name })} />;
  return (
    <PreviewScroll kind="mail" label={t('preview:content')}>
      <Headers mail={mail} />
      <pre className="preview-text">{mail.text === '' ? t('preview:mail-empty') : mail.text}</pre>
    </PreviewScroll>
  );
}

function Headers({ mail }: { readonly mail: MailParts }) {
  const t = useWords();
  const { language } = usePreferences();
  const attached = mail.attached.map(({ name, size }) => `${name} (${sizeText(size, language)})`).join('\n');
  const lines = [
    [t('preview:mail-subject'), mail.subject],
    [t('preview:mail-from'), mail.from],
    [t('preview:mail-to'), mail.to],
    [t('preview:mail-cc'), mail.cc],
    [t('preview:mail-date'), dateText(mail.date, language)],
    [t('preview:mail-attached'), attached],
  ] as const;
  return (
    <dl className="mail-headers">
      {lines.map(([label, value]) =>
        value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function dateText(date: string, language: string): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime())
    ? date
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

function useMail(bytes: Uint8Array): MailParts | 'damaged' | null {
  const [mail, setMail] = useState<MailParts | 'damaged' | null>(null);
  useEffect(() => {
    let wanted = true;
    mailParts(bytes).then(
      read => wanted && setMail(read),
      () => wanted && setMail('damaged'),
    );
    return () => {
      wanted = false;
    };
  }, [bytes]);
  return mail;
}
