/** The messages about files: workbooks, client folders, papers. What answers them is loaded when the first is sent. */
import { excelRequests } from './excel';
import { fillRequests } from './fill';
import { folderRequests } from './folders';
import { linkRequests } from './link';
import { mergeRequests } from './merge';
import { reviewRequests } from './reviews';

export const deskRequests = {
  ...excelRequests,
  ...fillRequests,
  ...folderRequests,
  ...linkRequests,
  ...mergeRequests,
  ...reviewRequests,
} as const;
