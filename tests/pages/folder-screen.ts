/** A client's folder on their page, and a file shown over it. */
import type { Locator, Page } from '@playwright/test';
import type { SanbiaoApp } from './app';
import { clientJourney, type ClientScreen } from './client-screen';

/** A journey that starts on the page of the first client of the sample book, at their folder. */
export const folderJourney = clientJourney.extend<{ folder: FolderScreen }>({
  folder: async ({ sanbiao, client }, use) => {
    await use(new FolderScreen(sanbiao, client));
  },
});

export class FolderScreen {
  readonly #app: SanbiaoApp;
  readonly client: ClientScreen;

  constructor(app: SanbiaoApp, client: ClientScreen) {
    this.#app = app;
    this.client = client;
  }

  get page(): Page {
    return this.#app.page;
  }

  get root(): Locator {
    return this.page.locator('section.folder');
  }

  /** The line of a file. */
  line(name: string): Locator {
    return this.root.locator('.files > li').filter({ hasText: name });
  }

  name(name: string): Locator {
    return this.line(name).locator('.file-name');
  }

  /** A question or a word above the list. */
  get questions(): Locator {
    return this.root.locator('.folder-questions');
  }

  /** A button of the folder by its words in the pack. */
  button(key: keyof SanbiaoApp['words']['folder']): Locator {
    return this.root.getByRole('button', { name: this.#app.words.folder[key], exact: true });
  }

  /** The button of one line among the questions: it is named with its file. */
  answer(key: keyof SanbiaoApp['words']['folder'], file: string): Locator {
    return this.questions.getByRole('button', { name: `${this.#app.words.folder[key]}: ${file}`, exact: true });
  }

  /** Comes back to the window, as after the file manager. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  /** Pastes as the menu does. */
  async paste(): Promise<void> {
    await this.#app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    });
  }

  get preview(): Locator {
    return this.page.locator('.preview');
  }

  get previewName(): Locator {
    return this.preview.locator('.preview-head h2');
  }

  /** Whether something is drawn on the first page of a PDF: its paper is not all white, nor still bare. */
  async isDrawn(): Promise<boolean> {
    return this.preview
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value, at) => at % 4 === 0 && value < 128 && (pixels[at + 3] ?? 0) > 128);
      });
  }
}
