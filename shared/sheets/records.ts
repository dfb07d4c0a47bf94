/** Everything in the book that is not one of the grids but is edited, journaled and undone like them. */
import { of } from './options';
import { defineSheet } from './sheet';

/** What one unit of a currency was worth in the base currency on a day. */
export const rates = defineSheet({
  id: 'rate',
  title: 'currency',
  currency: null,
  owner: null,
  columns: {
    currency: { kind: 'choice', group: 'record', ...of('currency'), required: true, width: 80 },
    day: { kind: 'date', group: 'record', required: true, notFuture: true, width: 100 },
    rate: { kind: 'decimal', group: 'record', required: true, places: 8, min: '0', width: 110 },
    source: { kind: 'text', group: 'record', maxLength: 120, width: 150 },
  },
});

/** Appointments: local wall times `09:30`; without `allDay` both times are needed. Birthdays and maturities are computed, never rows. */
export const events = defineSheet({
  id: 'event',
  title: 'title',
  currency: null,
  owner: 'client',
  columns: {
    title: { kind: 'text', group: 'record', required: true, maxLength: 200, width: 200 },
    kind: { kind: 'choice', group: 'record', ...of('eventKind'), width: 100 },
    client: { kind: 'reference', group: 'record', to: ['client'], width: 104 },
    day: { kind: 'date', group: 'record', required: true, width: 100 },
    endDay: { kind: 'date', group: 'record', notBefore: 'day', width: 100 },
    allDay: { kind: 'flag', group: 'record', width: 70 },
    start: { kind: 'text', group: 'record', check: 'time', width: 70 },
    end: { kind: 'text', group: 'record', check: 'time', width: 70 },
    zone: { kind: 'text', group: 'record', maxLength: 60, width: 110, hidden: true },
    place: { kind: 'text', group: 'record', maxLength: 200, width: 150 },
    repeat: { kind: 'text', group: 'record', maxLength: 300, width: 120, hidden: true },
    done: { kind: 'flag', group: 'record', width: 70 },
    notes: { kind: 'text', group: 'record', long: true, width: 200 },
  },
});

/** One asset-review meeting. `snapshot` freezes its figures as JSON; a row with a snapshot is history. */
export const reviews = defineSheet({
  id: 'review',
  title: 'reviewDate',
  currency: 'baseCurrency',
  owner: 'client',
  columns: {
    client: { kind: 'reference', group: 'record', to: ['client'], required: true, width: 104 },
    reviewDate: { kind: 'date', group: 'record', required: true, width: 100 },
    valuationDate: { kind: 'date', group: 'record', width: 100 },
    baseCurrency: { kind: 'choice', group: 'record', ...of('currency'), width: 80 },
    agenda: { kind: 'text', group: 'record', long: true, width: 200 },
    talkingPoints: { kind: 'text', group: 'record', long: true, width: 200 },
    notes: { kind: 'text', group: 'record', long: true, width: 200 },
    actions: { kind: 'text', group: 'record', long: true, width: 200 },
    externalFlows: { kind: 'money', group: 'record', width: 120 },
    nextReviewDate: { kind: 'date', group: 'record', notBefore: 'reviewDate', width: 100 },
    acknowledgedDate: { kind: 'date', group: 'record', notFuture: true, width: 100 },
    snapshot: { kind: 'text', group: 'record', long: true, width: 100, hidden: true },
  },
});

/** What is known of a file in a client's folder; the file itself is on disk under `fileName`. */
export const attachments = defineSheet({
  id: 'attachment',
  title: 'fileName',
  currency: null,
  owner: 'client',
  columns: {
    client: { kind: 'reference', group: 'record', to: ['client'], required: true, width: 104 },
    fileName: { kind: 'text', group: 'record', required: true, maxLength: 255, width: 220 },
    category: { kind: 'choice', group: 'record', ...of('attachmentCategory'), width: 100 },
    date: { kind: 'date', group: 'record', width: 100 },
    note: { kind: 'text', group: 'record', long: true, width: 200 },
    tags: { kind: 'choices', group: 'record', width: 130 },
    subject: { kind: 'reference', group: 'record', to: ['policy', 'holding', 'liability', 'review'], width: 150 },
    hash: { kind: 'text', group: 'record', maxLength: 128, width: 120, hidden: true },
    size: { kind: 'decimal', group: 'record', places: 0, min: '0', width: 90 },
    /** Grows when the content is replaced; what it was before is kept. */
    version: { kind: 'decimal', group: 'record', places: 0, min: '1', width: 70, hidden: true },
    /** The day it was thrown away: the file waits in the book's trash for thirty days. */
    removed: { kind: 'date', group: 'record', width: 100, hidden: true },
  },
});

/** A note stuck on one cell. */
export const notes = defineSheet({
  id: 'note',
  title: 'text',
  currency: null,
  owner: 'row',
  columns: {
    row: {
      kind: 'reference',
      group: 'record',
      to: ['client', 'member', 'policy', 'holding', 'liability'],
      required: true,
      width: 150,
    },
    column: { kind: 'text', group: 'record', required: true, maxLength: 64, width: 110 },
    text: { kind: 'text', group: 'record', required: true, long: true, width: 240 },
  },
});

/** The one row `setting:book`: whose book it is and how it counts. */
export const settings = defineSheet({
  id: 'setting',
  title: 'rmName',
  currency: null,
  owner: null,
  columns: {
    rmName: { kind: 'text', group: 'record', maxLength: 60, width: 110 },
    contact: { kind: 'text', group: 'record', maxLength: 120, width: 160 },
    ownBanks: { kind: 'choices', group: 'record', width: 160 },
    baseCurrency: { kind: 'choice', group: 'record', ...of('currency'), width: 80 },
    country: { kind: 'choice', group: 'record', ...of('country'), width: 90 },
    riskScheme: { kind: 'choice', group: 'record', ...of('riskScheme'), width: 120 },
  },
});

/** A column the RM declared, usually for what an import could not map; its id in the rows follows from this row's id. */
export const ownColumns = defineSheet({
  id: 'column',
  title: 'label',
  currency: null,
  owner: null,
  columns: {
    sheet: { kind: 'choice', group: 'record', ...of('ownSheet'), required: true, width: 90 },
    label: { kind: 'text', group: 'record', required: true, maxLength: 60, width: 140 },
    kind: { kind: 'choice', group: 'record', ...of('ownKind'), required: true, width: 90 },
    options: { kind: 'choices', group: 'record', width: 200 },
  },
});

/** What was answered about a layout of imported tables; `headers` and `answers` are JSON (shared/import/layouts.ts). */
export const layouts = defineSheet({
  id: 'layout',
  title: 'name',
  currency: null,
  owner: null,
  columns: {
    name: { kind: 'text', group: 'record', maxLength: 255, width: 200 },
    tab: { kind: 'text', group: 'record', maxLength: 255, width: 130 },
    headers: { kind: 'text', group: 'record', required: true, long: true, width: 200, hidden: true },
    answers: { kind: 'text', group: 'record', required: true, long: true, width: 200, hidden: true },
    learned: { kind: 'date', group: 'record', width: 100 },
  },
});
