/** Everything done with files: workbooks, client folders, papers, and what the journal says of the past. Loaded when the window first asks for any of it. */
import { deskRequests } from '../shared/contract/desk';
import type { Answering } from './door';
import { ownWorkbooks } from './excel/own-workbooks';
import { workbookHandlers } from './excel/workbook-handlers';
import { fileHandlers, type FileHandlerParts } from './file-handlers';
import { historyHandlers } from './history-handlers';
import { serve } from './serve';

export function openDesk(parts: FileHandlerParts): Answering {
  const own = ownWorkbooks(parts);
  return serve(deskRequests, {
    ...workbookHandlers({ ...parts, tookIn: own.tookIn }),
    ...own.handlers,
    ...fileHandlers(parts),
    ...historyHandlers(parts.books),
  });
}
