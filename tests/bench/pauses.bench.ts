/** The longest that the window or the main process is held up while a workbook is imported, from the drop to its last row in the book. */
import type { SanbiaoApp } from '../pages/app';
import { ImportScreen } from '../pages/import-screen';
import { foreignWorkbook, stageOf } from './a-workbook';
import { makeLargeBook, removeLargeBook } from './a-large-book';
import { openApp } from './an-open-app';
import type { BenchCase, Contenders } from './bench';
import { longestPauses, type Pauses } from './longest-pauses';

/** In ms, for the slowest machine. */
const patience = 300_000;

/** Goes the quickest way through the screens, by script in the page: what tests use to look at a page would hold it up as well. */
const goThrough = async ({ page, words: { importing } }: SanbiaoApp): Promise<void> => {
  await page.waitForFunction(
    ({ next, done }) => {
      const [open] = document.querySelectorAll<HTMLElement>('[data-question][data-open] [data-suggested]');
      const forward = document.querySelectorAll<HTMLButtonElement>('.btn.primary:not(:disabled)');
      const onward = [...forward].find(({ textContent }) => textContent.startsWith(next) || /\d/.test(textContent));
      (open ?? onward)?.click();
      return document.querySelector('main')?.textContent.includes(done) === true;
    },
    { next: importing.next, done: importing.done['to-clients'] },
    { polling: 250, timeout: patience },
  );
};

async function importing(file: string): Promise<Pauses> {
  const book = await makeLargeBook(0);
  const app = await openApp(book);
  try {
    const screen = new ImportScreen(app);
    await screen.open();
    return await longestPauses(app, async () => {
      await screen.drop(file);
      await goThrough(app);
    });
  } finally {
    await app.dispose();
    removeLargeBook(book);
  }
}

const prepare = (place: keyof Pauses) => async (): Promise<Contenders> => {
  const [large, small] = [await stageOf(10_000), await stageOf(10)];
  const [largeFile, smallFile] = [await foreignWorkbook(large), await foreignWorkbook(small)];
  return {
    run: async () => (await importing(largeFile))[place],
    baseline: async () => (await importing(smallFile))[place],
    close: async () => {
      await large.close();
      await small.close();
    },
  };
};

const caseOf = (place: keyof Pauses): BenchCase => ({
  name: `import-pause-${place}`,
  against: 'importing 10 clients',
  unit: 'ms',
  goal: { of: 'value', atMost: 50 },
  rounds: 3,
  slow: true,
  prepare: prepare(place),
});

export const benches: readonly BenchCase[] = [caseOf('window'), caseOf('main')];
