/** What the cells of a few columns of text look like: where a header may mean several (Plan, 聯絡電話, Segment), they tell. */
import type { Target } from './target';

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^\d+]/g, '');

/** Taiwan, China, Hong Kong; also without the zero that Excel ate. */
const isMobile = (text: string): boolean =>
  /^((\+?886|0)?9\d{8}|(\+?86)?1[3-9]\d{9}|(\+?852)?[5679]\d{7})$/.test(digitsOf(text));

const looks: Readonly<Record<Target, (text: string) => boolean>> = {
  'client.mobile': isMobile,
  'client.phoneHome': text => digitsOf(text).length >= 6 && !isMobile(text),
  'client.bankSegment': text => !/^[a-d][+-]?$/i.test(text.trim()),
  'policy.planUnit': text =>
    /^(plan|計[劃畫]|计划|[檔档]次?)?\s*[a-z\d一二三四五六七八九十百]{1,6}\s*(單位|单位|份|units?|[型檔档]|計[劃畫]|计划)?$/i.test(
      text.normalize('NFKC').trim(),
    ),
  'policy.productName': text => text.trim().length > 3,
};

export const looksOf = (target: Target): ((text: string) => boolean) | undefined => looks[target];
