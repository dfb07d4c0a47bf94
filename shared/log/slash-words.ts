/** The words a typed line begins with, in three languages: `/call`, `/電話`, `/电话`. */
import { fold } from '../fold';
import type { Language } from '../kinds/kind';
import type { OptionId } from '../sheets/options';

/** What a line writes. `unanswered`: an attempt that reached nobody. */
export type LineSort =
  | { readonly is: 'contact'; readonly kind: OptionId<'contactKind'>; readonly unanswered: boolean }
  | { readonly is: 'ticket'; readonly kind: OptionId<'ticketKind'> }
  | { readonly is: 'task' };

export interface SlashWord {
  readonly sort: LineSort;
  /** The word that is offered, and that a line is written back with. */
  readonly words: Readonly<Record<Language, string>>;
  /** What is understood besides; every word works in every language. */
  readonly also: readonly string[];
}

const contact = (kind: OptionId<'contactKind'>, words: readonly [string, string, string], also: string): SlashWord => ({
  sort: { is: 'contact', kind, unanswered: false },
  words: { 'zh-TW': words[0], 'zh-CN': words[1], en: words[2] },
  also: also.split(' '),
});
const ticket = (kind: OptionId<'ticketKind'>, words: readonly [string, string, string], also: string): SlashWord => ({
  ...contact('call', words, also),
  sort: { is: 'ticket', kind },
});

/** In the order they are offered: what is typed most often first. */
export const slashWords: readonly SlashWord[] = [
  contact('call', ['電話', '电话', 'call'], 'phone tel 致電 打電話 來電'),
  contact('visit', ['拜訪', '拜访', 'visit'], '到府 家訪'),
  contact('meeting', ['會面', '会面', 'meet'], 'meeting 見面 面談'),
  contact('video', ['視訊', '视频', 'video'], 'zoom teams'),
  contact('line', ['LINE', 'LINE', 'line'], '賴'),
  contact('wechat', ['微信', '微信', 'wechat'], 'wx weixin'),
  contact('sms', ['簡訊', '短信', 'sms'], 'text'),
  contact('email', ['電郵', '邮件', 'mail'], 'email 郵件 信箱'),
  contact('letter', ['信件', '信件', 'letter'], 'post 寄信'),
  contact('broadcast', ['群發', '群发', 'broadcast'], 'bulk'),
  {
    sort: { is: 'contact', kind: 'call', unanswered: true },
    words: { 'zh-TW': '未接', 'zh-CN': '未接', en: 'missed' },
    also: ['noanswer', '沒接', '没接'],
  },
  {
    sort: { is: 'task' },
    words: { 'zh-TW': '待辦', 'zh-CN': '待办', en: 'task' },
    also: ['todo', '任務', '提醒'],
  },
  ticket('request', ['請求', '请求', 'request'], '服務 服务請求 要求'),
  ticket('complaint', ['客訴', '投诉', 'complaint'], 'complain 抱怨 投訴'),
  ticket('inquiry', ['詢問', '询问', 'inquiry'], 'ask question 諮詢'),
  ticket('incident', ['事件', '事件', 'incident'], ''),
  ticket('compliment', ['讚揚', '表扬', 'compliment'], 'praise 表揚 稱讚'),
];

const allOf = ({ words, also }: SlashWord): readonly string[] =>
  [...Object.values(words), ...also].filter(word => word !== '');

let byWord: ReadonlyMap<string, SlashWord> | null = null;

/** Made at the first line, since folding reads a dictionary. */
function known(): ReadonlyMap<string, SlashWord> {
  byWord ??= new Map(slashWords.flatMap(word => allOf(word).map(text => [fold(text), word] as const)));
  return byWord;
}

export const slashWordNamed = (text: string): SlashWord | undefined => known().get(fold(text));

const han = /\p{Script=Han}/u;

/** The longest Chinese word that a text begins with: there, people leave no blank behind it. */
export function slashWordBefore(text: string): { readonly word: SlashWord; readonly length: number } | null {
  for (let length = Math.min(text.length, 5); length > 0; length--) {
    const head = text.slice(0, length);
    const word = han.test(head) && !/\s/u.test(head) ? slashWordNamed(head) : undefined;
    if (word !== undefined) return { word, length };
  }
  return null;
}

/** The words that begin like this, each as its language writes it; all of them for an empty beginning. */
export function slashWordsLike(beginning: string): readonly SlashWord[] {
  const wanted = fold(beginning);
  return slashWords.filter(word => allOf(word).some(text => fold(text).startsWith(wanted)));
}

/** The word that says this sort. */
export const wordOf = (sort: LineSort, language: Language): string =>
  slashWords.find(word => JSON.stringify(word.sort) === JSON.stringify(sort))?.words[language] ?? '';
