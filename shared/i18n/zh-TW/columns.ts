/** Column labels, by sheet. */
import type { SheetId } from '../../id';
import { columnsClient } from './columns-client';
import { columnsHolding } from './columns-holding';
import { columnsLiability } from './columns-liability';
import { columnsMember } from './columns-member';
import { columnsPolicy } from './columns-policy';
import {
  columnsAttachment,
  columnsContact,
  columnsColumn,
  columnsEvent,
  columnsLayout,
  columnsNote,
  columnsRate,
  columnsReview,
  columnsSetting,
  columnsTask,
  columnsTicket,
} from './columns-records';

export const columns = {
  client: columnsClient,
  member: columnsMember,
  policy: columnsPolicy,
  holding: columnsHolding,
  liability: columnsLiability,
  rate: columnsRate,
  event: columnsEvent,
  review: columnsReview,
  attachment: columnsAttachment,
  contact: columnsContact,
  task: columnsTask,
  ticket: columnsTicket,
  note: columnsNote,
  setting: columnsSetting,
  column: columnsColumn,
  layout: columnsLayout,
} as const satisfies { readonly [S in SheetId]: Readonly<Record<string, string>> };
