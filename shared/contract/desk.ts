/** The messages about files: workbooks, client folders, papers. What answers them is loaded when the first is sent. */
import { excelRequests } from './excel';
import { fillRequests } from './fill';
import { folderRequests } from './folders';
import { historyRequests } from './history';
import { linkRequests } from './link';
import { mergeRequests } from './merge';
import { previewRequests } from './preview';
import { reviewRequests } from './reviews';

export const deskRequests = {
  ...excelRequests,
  ...fillRequests,
  ...folderRequests,
  ...historyRequests,
  ...linkRequests,
  ...mergeRequests,
  ...previewRequests,
  ...reviewRequests,
} as const;
