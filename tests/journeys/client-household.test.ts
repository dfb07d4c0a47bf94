/** The figures of a household: a flat owned by two counts once, with the parts of those who belong to it (domain C.3). */
import { expect } from '@playwright/test';
import { violationsOn } from '../pages/accessibility';
import { addRows } from '../pages/book';
import { story } from '../pages/story';

const tell = story();
const flat = {
  heldAt: 'other',
  institution: '自有',
  assetClass: 'realEstate',
  productName: '西區自宅',
  currency: 'TWD',
};
const half = { ...flat, marketValue: 20_000_000_00, ownershipPct: '0.5' };

tell(
  '[A14] a flat of 20 million owned by both of a couple is 20 million of the household',
  async ({ sanbiao, start, palette, client }) => {
    await start.createBook('林專員');
    await addRows(sanbiao.page, {
      'client:a': { name: '王大明', clientNo: 'A001', birthDate: '1964-06-08', attentionNotes: '先生不知悉海外帳戶' },
      'client:b': { name: '李小華', clientNo: 'A002' },
      'client:c': { name: '陳外人', clientNo: 'A003' },
      'member:b': { client: 'client:a', relation: 'spouse', memberName: '李小華', linkedClientId: 'client:b' },
      'member:k': {
        client: 'client:a',
        relation: 'child',
        memberName: '王小明',
        memberBirthDate: '2012-02-01',
        schoolOrWork: '文華高中',
      },
      'holding:a': { ...half, client: 'client:a', owner: 'client:a' },
      'holding:b': { ...half, client: 'client:b', owner: 'client:b' },
      'holding:c': { ...half, client: 'client:c', owner: 'client:c' },
      'policy:b': { client: 'client:b', policyNo: 'NL-2048', productName: '安心終身壽險', insurer: '南山' },
    });
    await palette.open();
    await palette.type('A001');
    await palette.enter();
    await expect(client.total).toHaveText('10,000,000 TWD');
    await client.chooseScope('household');
    await expect(client.total).toHaveText('20,000,000 TWD');
    await expect(client.count('holding')).toHaveText('2');
    await expect(client.count('policy')).toHaveText('1');
  },
);

tell('[A63] the family stands as a tree, and who is a client too is one press away', async ({ client, frame }) => {
  await expect(client.family.locator('.person')).toHaveText([/王大明/, /李小華配偶/, /王小明子女 · 14 · 文華高中/]);
  expect(await violationsOn(client.page, 'all')).toEqual([]);
  await client.family.getByRole('button', { name: /李小華/ }).press('Enter');
  await expect(client.name).toHaveText('李小華');
  await expect(client.total).toHaveText('20,000,000 TWD');
  await frame.back();
  await expect(client.name).toHaveText('王大明');
});

tell('[A14] when the other half is outside, it is 10 million', async ({ palette, client }) => {
  await palette.open();
  await palette.type('A003');
  await palette.enter();
  await expect(client.name).toHaveText('陳外人');
  await expect(client.total).toHaveText('10,000,000 TWD');
  await expect(client.scopes).toHaveCount(0);
});

tell('[S17] a policy number opens its client, and it is told what was found', async ({ palette, client }) => {
  await palette.open();
  await palette.type('nl2048');
  await expect(palette.clients).toHaveCount(1);
  await expect(palette.clients).toContainText('保單號碼：NL-2048');
  await palette.enter();
  await expect(client.name).toHaveText('李小華');
});

tell('[S18] what is missing in a profile is one press from being filled', async ({ client, palette }) => {
  await palette.open();
  await palette.type('A001');
  await palette.enter();
  await expect(client.attention).toHaveValue('先生不知悉海外帳戶');
  const missing = client.missing.getByRole('button');
  const before = await missing.count();
  await client.missing.getByRole('button', { name: '填寫期望報酬率' }).press('Enter');
  await expect(client.field('expectedReturn')).toBeFocused();
  await client.page.keyboard.type('5%');
  await client.page.keyboard.press('Enter');
  await expect(missing).toHaveCount(before - 1);
});
