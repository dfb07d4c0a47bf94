/** Every question the system's own windows ask; tests answer in their place by stubbing Electron's `dialog`. */
import { BrowserWindow, dialog, type FileFilter } from 'electron';
import { shownWindow } from './window';

/** The window a question belongs to. */
export const windowToAsk = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? shownWindow();

export interface OpenQuestion {
  readonly title: string;
  readonly defaultPath?: string;
  readonly filters?: FileFilter[];
}

/** The file chosen, or null. */
export async function askForFile(question: OpenQuestion): Promise<string | null> {
  return firstOf({ ...question, properties: ['openFile'] });
}

/** The files chosen; none if the person thought better of it. */
export async function askForFiles(question: OpenQuestion): Promise<readonly string[]> {
  const window = windowToAsk();
  const options = { ...question, properties: ['openFile' as const, 'multiSelections' as const] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

/** The folder chosen (or made in the dialog), or null. */
export async function askForFolder(question: OpenQuestion): Promise<string | null> {
  return firstOf({ ...question, properties: ['openDirectory', 'createDirectory'] });
}

/** Where to write, or null; the system's window asks before a file is overwritten. */
export async function askWhereToSave(question: OpenQuestion): Promise<string | null> {
  const window = windowToAsk();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, question)
    : dialog.showSaveDialog(question));
  return canceled || filePath === '' ? null : filePath;
}

async function firstOf(options: Electron.OpenDialogOptions): Promise<string | null> {
  const window = windowToAsk();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
