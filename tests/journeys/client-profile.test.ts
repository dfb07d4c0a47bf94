/** The profile is edited where it is read; what cannot be read stays as typed, and says why. */
import { expect } from '@playwright/test';
import { clientJourney } from '../pages/client-screen';

clientJourney('[S40] a field is typed over in place, written at once, and undone', async ({ sanbiao, client }) => {
  await client.fill('alias', '阿美');
  await expect(client.root.locator('.alias')).toHaveText('阿美');
  await client.fill('birthDate', '民國57年4月12日');
  await expect(client.field('birthDate')).toHaveValue('1968-04-12');
  await client.fill('annualIncome', '480萬');
  await expect(client.field('annualIncome')).toHaveValue('4,800,000');
  await client.page.locator('h1').click();
  for (let undone = 0; undone < 3; undone++) await client.page.keyboard.press('Control+z');
  await expect(client.field('annualIncome')).not.toHaveValue('4,800,000');
  await expect(client.root.locator('.alias')).toHaveCount(0);
  expect(sanbiao.complaints).toEqual([]);
});

clientJourney('[S41] a text that cannot be read is kept and marked with the reason', async ({ client }) => {
  await client.fill('birthDate', '2026-02-30');
  await expect(client.field('birthDate')).toHaveValue('2026-02-30');
  await expect(client.field('birthDate')).toHaveAttribute('aria-invalid', 'true');
  await expect(client.doubt('birthDate')).toContainText('2026-02-30');
});

clientJourney('[S42] Escape takes back what was typed; leaving the page writes it', async ({ client }) => {
  await client.field('employer').fill('不要這個');
  await client.field('employer').press('Escape');
  await expect(client.field('employer')).not.toHaveValue('不要這個');
  await client.field('employer').fill('豪峰精密');
  await client.page.keyboard.press('Control+1');
  await client.openFirst();
  await expect(client.field('employer')).toHaveValue('豪峰精密');
});
