/** The closed table of all sheets. */
import type { SheetId } from '../id';
import { clients } from './clients';
import { holdings } from './holdings';
import { liabilities } from './liabilities';
import { members } from './members';
import { policies } from './policies';
import { attachments, events, layouts, notes, ownColumns, rates, reviews, settings } from './records';
import { contacts, tasks, tickets } from './service-records';
import type { Sheet } from './sheet';

export const sheets = {
  client: clients,
  member: members,
  policy: policies,
  holding: holdings,
  liability: liabilities,
  rate: rates,
  event: events,
  review: reviews,
  attachment: attachments,
  contact: contacts,
  task: tasks,
  ticket: tickets,
  note: notes,
  setting: settings,
  column: ownColumns,
  layout: layouts,
} as const satisfies { readonly [S in SheetId]: Sheet & { readonly id: S } };

export type ColumnIdOf<S extends SheetId> = keyof (typeof sheets)[S]['columns'] & string;

/** The sheets a person works in as grids, in their order on screen and in a workbook. */
export const gridSheetIds = [
  'client',
  'member',
  'policy',
  'holding',
  'liability',
] as const satisfies readonly SheetId[];
export type GridSheetId = (typeof gridSheetIds)[number];

/** A sheet seen as data, whatever its columns are called. */
export const sheetNamed = (id: SheetId): Sheet => sheets[id];
