/** What the folders need of the system: its dialogs, its file manager and the programs it opens files with. */
import { dialog, shell } from 'electron';
import type { folder } from '../../shared/i18n/zh-TW/folder';
import type { Words } from '../../shared/i18n/words';
import { askForFile, askForFiles, askForFolder, windowToAsk } from '../dialogs';
import type { Desk } from './handlers';

/** The words of the language in use, asked for each time. */
export function systemDesk(words: () => Words<typeof folder>): Desk {
  return {
    chooseFiles: () => askForFiles({ title: words().chooseTitle }),
    chooseFile: () => askForFile({ title: words().replaceTitle }),
    chooseInbox: () => askForFolder({ title: words().inboxTitle }),
    confirmOpening: async name => {
      const { riskyTitle, riskyText, riskyOpen, riskyLeave } = words();
      const question = {
        type: 'warning' as const,
        message: riskyTitle.replace('{{file}}', () => name),
        detail: riskyText,
        buttons: [riskyOpen, riskyLeave],
        defaultId: 1,
        cancelId: 1,
      };
      const window = windowToAsk();
      const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
      return response === 0;
    },
    openPath: path => shell.openPath(path),
    showInFolder: path => {
      shell.showItemInFolder(path);
    },
  };
}
