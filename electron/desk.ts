/** Everything done with files: workbooks, client folders, papers. Loaded when the window first asks for any of it. */
import { excelRequests } from '../shared/contract/excel';
import { fillRequests } from '../shared/contract/fill';
import { folderRequests } from '../shared/contract/folders';
import { linkRequests } from '../shared/contract/link';
import { mergeRequests } from '../shared/contract/merge';
import { reviewRequests } from '../shared/contract/reviews';
import type { Answering } from './door';
import { ownWorkbooks } from './excel/own-workbooks';
import { workbookHandlers } from './excel/workbook-handlers';
import { fileHandlers, type FileHandlerParts } from './file-handlers';
import { serve } from './serve';

const requests = {
  ...excelRequests,
  ...fillRequests,
  ...folderRequests,
  ...linkRequests,
  ...mergeRequests,
  ...reviewRequests,
};

export function openDesk(parts: FileHandlerParts): Answering {
  const own = ownWorkbooks(parts);
  return serve(requests, {
    ...workbookHandlers({ ...parts, tookIn: own.tookIn }),
    ...own.handlers,
    ...fileHandlers(parts),
  });
}
