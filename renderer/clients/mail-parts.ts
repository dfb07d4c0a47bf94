/** What is shown of an e-mail: its headers, its words and the names of what is attached; its web page is never drawn. */
import type { Address, Email } from 'postal-mime';

export interface MailParts {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  /** As the mail says it; '' if it does not. */
  readonly date: string;
  readonly text: string;
  readonly attached: readonly { readonly name: string; readonly size: number }[];
}

export async function mailParts(bytes: Uint8Array): Promise<MailParts> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes.slice(), { attachmentEncoding: 'arraybuffer', maxNestingDepth: 32 });
  return {
    subject: mail.subject ?? '',
    from: mail.from === undefined ? '' : addressText(mail.from),
    to: (mail.to ?? []).map(addressText).join(', '),
    cc: (mail.cc ?? []).map(addressText).join(', '),
    date: mail.date ?? '',
    text: wordsOf(mail),
    attached: mail.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

function addressText(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(addressText).join(', ')}`;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

/** A page that is parsed apart from any window fetches nothing and runs nothing; only its words are taken. */
function wordsOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text.trim();
  if (html === undefined) return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of page.querySelectorAll('script, style, template, noscript')) unseen.remove();
  for (const end of page.querySelectorAll('p, div, br, tr, li, h1, h2, h3, h4')) end.append('\n');
  return page.body.textContent

    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim();
}
