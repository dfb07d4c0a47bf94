/** How a Chinese name may be typed in Latin letters: whole pinyin and initials, with every reading of its first character. */
import { pinyin } from 'pinyin-pro';

const readings = (name: string): readonly string[] =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head', nonZh: 'consecutive' }).map(part =>
    part.toLowerCase(),
  );

const firstReadings = (first: string): readonly string[] =>
  pinyin(first, { multiple: true, toneType: 'none', type: 'array', v: true }).map(part => part.toLowerCase());

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** 單美玲 -> danmeiling dml, shanmeiling sml, chanmeiling cml; ü is written v, and as u beside it. Not Chinese: nothing. */
export function pinyinWords(name: string): readonly string[] {
  const [first] = name;
  if (first === undefined || !isHan(name)) return [];
  const [usual = '', ...rest] = readings(name.replace(/[\s·．.]/gu, ''));
  const heads = new Set([usual, ...(isHan(first) ? firstReadings(first) : [])]);
  const words = [...heads].flatMap(head => {
    const parts = [head, ...rest];
    return [parts.join(''), parts.map(part => part.slice(0, 1)).join('')];
  });
  return [...new Set(words.flatMap(word => (word.includes('v') ? [word, word.replaceAll('v', 'u')] : [word])))];
}
