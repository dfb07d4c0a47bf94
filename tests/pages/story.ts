/** A story: one running app for all tests of a file, told in order, and the screens one meets in it. */
import { expect, test as base } from '@playwright/test';
import { SanbiaoApp, type Wish } from './app';
import { CalendarModel } from './calendar';
import { ClientScreen } from './client-screen';
import { ExportDialog } from './export-dialog';
import { Frame } from './frame';
import { Grid } from './grid';
import { ImportScreen } from './import-screen';
import { MergeScreen } from './merge-screen';
import { Palette } from './palette';
import { Settings } from './settings';
import { StartScreen } from './start-screen';

interface Story {
  readonly wish: Wish;
  readonly sanbiao: SanbiaoApp;
  readonly start: StartScreen;
  readonly frame: Frame;
  readonly grid: Grid;
  readonly importing: ImportScreen;
  readonly exporting: ExportDialog;
  readonly merging: MergeScreen;
  readonly client: ClientScreen;
  readonly calendar: CalendarModel;
  readonly palette: Palette;
  readonly settings: Settings;
}

/** Begins the story of a file. Its app starts with the first test; a page that complained on its console fails the test. */
export function story(wished: Wish = {}) {
  let running: SanbiaoApp | undefined;
  const tell = base.extend<Story>({
    wish: [wished, { option: true }],
    sanbiao: async ({ wish }, use, info) => {
      running ??= await started(wish);
      const before = running.complaints.length;
      await use(running);
      if (info.status !== 'passed') await running.screenshot(info.outputPath('failed.png')).catch(() => undefined);
      expect(running.complaints.slice(before)).toEqual([]);
    },
    start: ({ sanbiao }, use) => use(new StartScreen(sanbiao)),
    frame: ({ sanbiao }, use) => use(new Frame(sanbiao)),
    grid: ({ sanbiao }, use) => use(new Grid(sanbiao)),
    importing: ({ sanbiao }, use) => use(new ImportScreen(sanbiao)),
    exporting: ({ sanbiao }, use) => use(new ExportDialog(sanbiao)),
    merging: ({ sanbiao }, use) => use(new MergeScreen(sanbiao)),
    client: ({ sanbiao }, use) => use(new ClientScreen(sanbiao)),
    calendar: ({ sanbiao }, use) => use(new CalendarModel(sanbiao.page)),
    palette: ({ sanbiao }, use) => use(new Palette(sanbiao)),
    settings: ({ sanbiao }, use) => use(new Settings(sanbiao)),
  });
  tell.describe.configure({ mode: 'serial' });
  tell.afterAll(() => running?.dispose());
  return tell;
}

async function started(wish: Wish): Promise<SanbiaoApp> {
  const sanbiao = new SanbiaoApp(wish);
  await sanbiao.start();
  return sanbiao;
}
