/** What the user meant. Never stored: the planner turns it into a change (a fact) or a problem. */
import { z } from 'zod';
import { sheetIds, type RowId } from '../id';
import type { Cell } from '../cell';

export const cellSchema: z.ZodType<Cell> = z.union([
  z.null(),
  z.string().max(100_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1_000)).max(1_000),
  z.strictObject({ raw: z.string().max(100_000) }),
]);
export const rowIdSchema = z.templateLiteral([z.enum(sheetIds), ':', z.string().min(1).max(64)]) as z.ZodType<RowId>;
const columnSchema = z.string().min(1).max(64);

export const commandSchema = z.discriminatedUnion('type', [
  /** Sets cells. `was`, if given, must still hold, or the whole command is stale. */
  z.strictObject({
    type: z.literal('edit-cells'),
    cells: z.array(
      z.strictObject({ row: rowIdSchema, column: columnSchema, now: cellSchema, was: cellSchema.optional() }),
    ),
  }),
  /** Adds rows after a row (null: at the end); the ids are the caller's, so that it can select them at once. */
  z.strictObject({
    type: z.literal('add-rows'),
    sheet: z.enum(sheetIds),
    after: rowIdSchema.nullable(),
    rows: z.array(z.strictObject({ id: rowIdSchema, cells: z.record(columnSchema, cellSchema) })),
  }),
  /** Removes rows and all that belongs to them (a client's policies, a policy's notes). */
  z.strictObject({ type: z.literal('remove-rows'), rows: z.array(rowIdSchema) }),
  /** Moves rows behind another in their sheet. */
  z.strictObject({ type: z.literal('move-rows'), rows: z.array(rowIdSchema), after: rowIdSchema.nullable() }),
]);
export type Command = z.infer<typeof commandSchema>;

/** A paste that also adds rows, or any other several commands, as one change and one undo. */
export const commandsSchema = z.array(commandSchema).min(1).max(10_000);
