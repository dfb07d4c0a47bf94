/** From the client's page to a paper for the meeting: the figures on it are the figures on the screen. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { clientJourney } from '../pages/client-screen';

const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
const squeezed = (text: string): string => text.replace(/\s/gu, '');

for (const language of ['zh-TW', 'zh-CN', 'en'] as const)
  clientJourney.describe(language, () => {
    clientJourney.use({ wish: { language } });

    clientJourney(
      '[F11] the PDF of a review holds every figure of its page, and is filed',
      async ({ sanbiao, client }) => {
        const name = (await client.name.innerText()).trim();
        const review = await client.startReview();
        const shown = await review.shownTexts();
        const pdf = path.join(sanbiao.documents, 'review.pdf');
        await review.savePdf(pdf);
        const text = squeezed(textOf(pdf));
        expect(text).toContain(squeezed(name));
        expect(shown.length).toBeGreaterThan(30);
        for (const part of shown.filter(part => /^[−\d,.%]+$/u.test(part))) expect(text).toContain(squeezed(part));
        expect(textOf(pdf)).toMatch(/1 ?\/ ?\d/u);
        expect(client.onDisk().filter(file => file.endsWith('.pdf'))).toEqual([
          expect.stringContaining(`${name}/review.pdf`),
        ]);
        expect(sanbiao.complaints).toEqual([]);
      },
    );
  });

clientJourney('[A94] a review keeps its figures when the book moves on', async ({ sanbiao, client }) => {
  const review = await client.startReview();
  const before = await review.headline.innerText();
  await review.savePdf(path.join(sanbiao.documents, 'review.pdf'));
  await review.page.keyboard.press('Alt+ArrowLeft');
  await client.fill('annualIncome', '98,765,432');
  await expect(client.field('annualIncome')).toHaveValue('98,765,432');
  await review.page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => review.headline.innerText()).toBe(before);
  await review.show('now');
  await expect.poll(() => review.headline.innerText()).not.toBe(before);
});

clientJourney('[F2] a second paper of the same name replaces nothing', async ({ sanbiao, client }) => {
  const review = await client.startReview();
  const pdf = path.join(sanbiao.documents, 'review.pdf');
  writeFileSync(pdf, 'the RM had this here');
  await review.savePdf(pdf);
  expect(existsSync(path.join(sanbiao.documents, 'review (2).pdf'))).toBe(true);
});
