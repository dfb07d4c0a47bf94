/** Text, lunar birthdays, terms, flags, choices and references. */
import { expect, test } from 'vitest';
import { accepts, columnOf, refuses, show, showing } from './contexts';

const text = columnOf('text', { maxLength: 10 });
const lunar = columnOf('lunarDate');
const term = columnOf('term');
const flag = columnOf('flag');
const tier = columnOf('choice', { options: ['A', 'B', 'C'] });
const tags = columnOf('choices');
const owner = columnOf('reference', { to: ['client'] });

test('[K23] text keeps everything but outer blanks', () => {
  accepts('0912345678', '0912345678', text);
  accepts(' 王　小明 \t', '王　小明', text);
  accepts('＠Ａ', '＠Ａ', text);
  accepts('-', '-', text);
  accepts('a\r\nb', 'a\nb', text);
  accepts(' ', null, text);
  expect(show('000878', text)).toBe('000878');
  refuses('12345678901', 'too-long', text);
});

test.each([
  ['8/15', '08-15'],
  ['08-15', '08-15'],
  ['八月十五', '08-15'],
  ['農曆八月十五', '08-15'],
  ['农历8月15日', '08-15'],
  ['正月初一', '01-01'],
  ['閏六月十五', 'L06-15'],
  ['闰6/15', 'L06-15'],
  ['L06-15', 'L06-15'],
  ['leap 6-15', 'L06-15'],
  ['臘月廿三', '12-23'],
  ['腊月三十', '12-30'],
  ['冬月十一', '11-11'],
  ['十二月二十', '12-20'],
  ['十月初十', '10-10'],
  ['三月卅', '03-30'],
])('[K24] a lunar birthday reads %s', (written, cell) => accepts(written, cell, lunar));

test.each(['13/1', '1/31', '1985/1/1', '八月', '十五', '中秋', '0/5'])('[K24] a lunar birthday refuses %s', written =>
  refuses(written, 'not-a-lunar-date', lunar),
);

test('[K24] a lunar birthday shows as its language writes it', () => {
  expect(show('08-15', lunar)).toBe('八月十五');
  expect(show('L06-01', lunar)).toBe('閏六月初一');
  expect(show('L06-20', lunar, showing('zh-CN'))).toBe('闰六月二十');
  expect(show('L06-15', lunar, showing('en'))).toBe('leap 06-15');
});

test.each([
  ['終身', 'life'],
  ['终身', 'life'],
  ['WL', 'life'],
  ['whole life', 'life'],
  ['保至终身', 'life'],
  ['至70歲', 'age:70'],
  ['保至70周岁', 'age:70'],
  ['to age 65', 'age:65'],
  ['70歲', 'age:70'],
  ['至70', 'age:70'],
  ['20年', 'years:20'],
  ['20', 'years:20'],
  ['20年繳', 'years:20'],
  ['二十年', 'years:20'],
  ['20 years', 'years:20'],
  ['20 yrs', 'years:20'],
  ['1年', 'years:1'],
  ['躉繳', 'single'],
  ['趸交', 'single'],
  ['Single premium', 'single'],
  ['一年期', 'renewable'],
  ['1年期', 'renewable'],
  ['每年續保', 'renewable'],
  ['YRT', 'renewable'],
  ['３０年', 'years:30'],
])('[K25] a term reads %s', (written, cell) => accepts(written, cell, term));

test.each(['70', '6個月', '0年', '很久', '至0歲', '200歲'])('[K25] a term refuses %s', written =>
  refuses(written, 'not-a-term', term),
);

test('[K25] a term shows in each language', () => {
  expect(['years:20', 'age:70', 'life', 'renewable', 'single'].map(cell => show(cell, term))).toEqual([
    '20年',
    '至70歲',
    '終身',
    '一年期',
    '躉繳',
  ]);
  expect(['age:70', 'single'].map(cell => show(cell, term, showing('zh-CN')))).toEqual(['至70岁', '趸交']);
  expect(['years:20', 'life'].map(cell => show(cell, term, showing('en')))).toEqual(['20 years', 'Whole life']);
});

test.each(['是', '有', 'Y', '✓', 'V', '1', 'true', 'YES', 'ｙ'])('[K26] %s is yes', written =>
  accepts(written, true, flag),
);
test.each(['否', '無', '无', 'N', '×', '0', 'false', 'No'])('[K26] %s is no', written => accepts(written, false, flag));
test('[K26] an empty flag is not known, and a doubtful one is refused', () => {
  accepts('', null, flag);
  refuses('-', 'not-a-flag', flag);
  refuses('也許', 'not-a-flag', flag);
});

test('[K27] a choice is its option; other words only where the list is open', () => {
  accepts('甲', 'A', tier);
  accepts('B', 'B', tier);
  refuses('丁', 'not-an-option', tier);
  accepts('丁', '丁', { ...tier, open: true });
  accepts(' 甲 ', 'A', tier);
  expect(show('A', tier)).toBe('甲');
  expect(show('丁', { ...tier, open: true })).toBe('丁');
});

test('[K28] several choices: any usual separator, order kept, none twice', () => {
  accepts('高爾夫、品酒，攝影; 高爾夫', ['高爾夫', '品酒', '攝影'], tags);
  accepts('高爾夫/品酒', ['高爾夫', '品酒'], tags);
  accepts('、', null, tags);
  accepts('甲、丙', ['A', 'C'], columnOf('choices', { options: ['A', 'B', 'C'] }));
  refuses('丁', 'not-an-option', columnOf('choices', { options: ['A'] }));
  expect(show(['A', '釣魚'], columnOf('choices', { options: ['A'], open: true }), showing('en'))).toBe('甲, 釣魚');
});

test('[K29] a reference is a row, or a name of nobody where that is allowed; of two rows it chooses none', () => {
  accepts('王小明', 'client:wang', owner);
  accepts('C001', 'client:wang', owner);
  refuses('李四', 'no-such-row', owner);
  accepts('李四', '李四', { ...owner, open: true });
  refuses('林志明', 'several-rows', { ...owner, open: true });
  expect(show('client:wang', owner)).toBe('王小明');
  expect(show('李四', owner)).toBe('李四');
});
