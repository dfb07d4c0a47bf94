/** Whether a text begins with words of time: for a hint where no day was understood. */
import { narrow } from './day-words';

const count = '\\d{1,4}|[一二兩两三四五六七八九十廿卅〇零幾几]{1,4}';
const which = `下下|下|這|这|本|上|明|後|后|今|去|前|每|半|再過|再过|${count}`;
const unit = '年|月|季|週|周|星期|禮拜|礼拜|天|日|號|号';
const chinese = new RegExp(
  `^(?:(?:${which})+\\s*[個个]?半?\\s*(?:${unit})(?!期)` +
    '|[月年季週周](?:初|中|底|末|尾)|過年|过年|年後|年后|春節|春节|清明|端午|中秋|元旦|聖誕|圣诞)',
  'u',
);

const months =
  'jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const said =
  'early|mid|late|next|this|end of|start of|beginning of|half an?|a few|\\d{1,3}|an?|one|two|three|four|five|six';
const units = 'days?|weeks?|weekend|months?|quarters?|years?';
const english = new RegExp(
  '^(?:(?:by|in|on|at|before|after|until|around|from)\\s+)?(?:the\\s+)?' +
    `(?:(?:${said})[\\s-]+(?:(?:the|of|next|this)\\s+)?(?:${units}|may|${months})|${months}|christmas|easter|new year)(?![a-z0-9])`,
  'iu',
);

/** The words of time that a text begins with, whether they say a day or not; null if it begins with none. */
export function timeAtStart(text: string): string | null {
  const plain = narrow(text);
  const length = (chinese.exec(plain) ?? english.exec(plain))?.[0].length;
  return length === undefined ? null : text.slice(0, length);
}
