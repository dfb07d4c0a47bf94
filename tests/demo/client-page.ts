/** The page of a client as an RM leaves it after a call: a caution, a logged line with its promise, files in the folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Language } from '../../shared/kinds/kind';
import { aPdf } from '../pages/a-pdf';
import type { SanbiaoApp } from '../pages/app';
import { ClientScreen } from '../pages/client-screen';
import { Dealings } from '../pages/dealings';
import { FolderScreen } from '../pages/folder-screen';
import { Frame } from '../pages/frame';
import { Palette } from '../pages/palette';
import { StartScreen } from '../pages/start-screen';

/** A client of the sample book whose partner is a client, too. */
const couple = '10056';

interface Told {
  readonly caution: string;
  readonly line: string;
  /** A PDF with its pages, the others plain text. */
  readonly files: readonly (readonly [name: string, ...pages: string[]])[];
  readonly font: 'latin' | 'traditional' | 'simplified';
}
const told: Readonly<Record<Language, Told>> = {
  'zh-TW': {
    caution: '上午看診勿來電；先生不知悉海外帳戶',
    line: '/電話 美元定存下月到期，想先看幾個方案 >12/2 寄送到期資金方案',
    files: [
      ['退休資產提案 2026Q4.pdf', '退休資產提案', '現金流與配置'],
      ['安聯收益成長 申購書.pdf', '申購書'],
      ['終身壽險 保單影本.pdf', '保單'],
      ['KYC 同意書.txt', '同意書'],
    ],
    font: 'traditional',
  },
  'zh-CN': {
    caution: '上午坐诊勿来电；先生不知悉境外账户',
    line: '/电话 美元定存下月到期，想先看几个方案 >12/2 发送到期资金方案',
    files: [
      ['退休资产建议书 2026Q4.pdf', '退休资产建议书', '现金流与配置'],
      ['收益成长 申购书.pdf', '申购书'],
      ['终身寿险 保单影印件.pdf', '保单'],
      ['KYC 同意书.txt', '同意书'],
    ],
    font: 'simplified',
  },
  en: {
    caution: 'No calls in the morning; husband does not know of the account abroad',
    line: '/call US dollar deposit matures next month, wants options first >in 10 days Send options for the deposit',
    files: [
      ['Retirement proposal 2026Q4.pdf', 'Retirement proposal', 'Cash flow and allocation'],
      ['Income and growth subscription.pdf', 'Subscription form'],
      ['Whole life policy copy.pdf', 'Policy'],
      ['KYC consent.txt', 'Consent'],
    ],
    font: 'latin',
  },
};

const bytesOf = ([name, ...pages]: Told['files'][number], font: Told['font']): Buffer | string =>
  name.endsWith('.pdf') ? aPdf({ pages, font }) : pages.join('\n');

/** Makes the sample book and the page of one of its clients; the files are real ones, dropped and confirmed. */
export async function leaveClientPage(sanbiao: SanbiaoApp, language: Language): Promise<FolderScreen> {
  const { caution, line, files, font } = told[language];
  const [client, palette] = [new ClientScreen(sanbiao), new Palette(sanbiao)];
  const folder = new FolderScreen(sanbiao, client);
  await new StartScreen(sanbiao).createSample();
  await new Frame(sanbiao).counts('go-client', 60);
  await palette.open();
  await palette.type(couple);
  await expect(palette.clients).toHaveCount(1);
  await palette.enter();
  await client.attention.fill(caution);
  await client.attention.press('Enter');
  await new Dealings(sanbiao).log(line);
  const outside = mkdtempSync(path.join(tmpdir(), 'sanbiao-pictures-'));
  for (const file of files) writeFileSync(path.join(outside, file[0]), bytesOf(file, font));
  await client.drop(...files.map(([name]) => path.join(outside, name)));
  await expect(client.files).toHaveCount(files.length);
  rmSync(outside, { recursive: true });
  await folder.button('guessed-right').click();
  await sanbiao.page.locator('.toast').waitFor({ state: 'hidden', timeout: 20_000 });
  return folder;
}
