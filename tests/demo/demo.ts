/** `npm run demo`: the main job on the star banker's own workbook, without a person; what it made is left in demo-output/. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/launch';
import type { SanbiaoApp } from '../pages/app';
import { CalendarModel } from '../pages/calendar';
import { ClientScreen } from '../pages/client-screen';
import { Frame } from '../pages/frame';
import { Grid } from '../pages/grid';
import { ImportScreen } from '../pages/import-screen';
import { Palette } from '../pages/palette';
import { StartScreen } from '../pages/start-screen';
import { onStage, play } from './stage';

const output = path.join(root, 'demo-output');
let shown = 0;

/** Says what happens, then takes a picture of it. */
async function show(sanbiao: SanbiaoApp, name: string, what: string): Promise<void> {
  const file = `${String(++shown).padStart(2, '0')}-${name}.png`;
  await sanbiao.screenshot(path.join(output, file));
  console.log(`${what.padEnd(64)} ${file}`);
}

async function bringIn(sanbiao: SanbiaoApp): Promise<void> {
  const importing = new ImportScreen(sanbiao);
  await new StartScreen(sanbiao).createBook('示範客戶簿');
  await importing.open();
  await importing.drop(sanbiao.fixture('F1_star_banker_zhTW.xlsx'));
  await importing.isRead();
  await show(sanbiao, 'columns', 'An old workbook is dropped in; its columns are recognised');
  await importing.review();
  await show(sanbiao, 'doubtful', 'What is doubtful is asked before anything is written');
  await importing.commit();
  await importing.toClients();
  await new Frame(sanbiao).counts('go-client', 44);
  await show(sanbiao, 'clients', 'One commit brings 44 clients with all that is theirs');
}

async function edit(sanbiao: SanbiaoApp): Promise<void> {
  const grid = new Grid(sanbiao);
  await grid.goTo('職業', 2);
  await grid.typeEach(['創業家'], 'Enter');
  await new Frame(sanbiao).isDone('編輯 1 格');
  await show(sanbiao, 'edit', 'A cell is typed over; it is on disk at once');
}

async function hold(sanbiao: SanbiaoApp): Promise<void> {
  const [palette, client] = [new Palette(sanbiao), new ClientScreen(sanbiao)];
  await palette.open();
  await palette.type('徐宏基');
  await palette.clients.first().waitFor();
  await show(sanbiao, 'palette', 'A call comes in: Ctrl+K and a name');
  await palette.enter();
  await client.name.waitFor();
  await client.drop(sanbiao.fixture('F4_branch_export_big5.csv'));
  await client.files.first().waitFor();
  await show(sanbiao, 'client', 'The client on one page; a file is dropped into the folder');
  const review = await client.startReview();
  await review.savePdf(path.join(output, 'review.pdf'));
  await show(sanbiao, 'review', 'A review with its figures; its paper is review.pdf');
}

async function leave(sanbiao: SanbiaoApp): Promise<void> {
  const frame = new Frame(sanbiao);
  await new CalendarModel(sanbiao.page).open();
  await show(sanbiao, 'calendar', 'Birthdays, maturities and premiums follow from the sheets');
  await frame.exportTo(path.join(output, 'book.xlsx'));
  await frame.go('go-holding');
  await show(sanbiao, 'holdings', 'The whole book as a workbook: book.xlsx');
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output);
await onStage(() =>
  play({ language: 'zh-TW' }, async sanbiao => {
    for (const act of [bringIn, edit, hold, leave]) await act(sanbiao);
  }),
);
console.log(`\nAll of it is in ${path.relative(process.cwd(), output)}/`);
