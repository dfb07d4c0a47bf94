/** Column labels of what is kept beside the grids. */
import type { attachments, events, layouts, notes, ownColumns, rates, reviews, settings } from '../../sheets/records';
import type { contacts, tasks, tickets } from '../../sheets/service-records';
import type { ColumnLabels } from '../column-labels';

export const columnsRate = {
  currency: 'Currency',
  day: 'Day',
  rate: 'Rate',
  source: 'Source',
} as const satisfies ColumnLabels<typeof rates>;

export const columnsEvent = {
  title: 'Title',
  kind: 'Kind',
  client: 'Client',
  day: 'Day',
  endDay: 'End day',
  allDay: 'All day',
  start: 'Starts',
  end: 'Ends',
  zone: 'Time zone',
  place: 'Place',
  repeat: 'Repeats',
  done: 'Done',
  notes: 'Notes',
} as const satisfies ColumnLabels<typeof events>;

export const columnsReview = {
  client: 'Client',
  reviewDate: 'Review date',
  valuationDate: 'Valuation date',
  baseCurrency: 'Base currency',
  agenda: 'Agenda',
  talkingPoints: 'Talking points',
  notes: 'Meeting notes',
  actions: 'Actions',
  externalFlows: 'External flows',
  nextReviewDate: 'Next review',
  acknowledgedDate: 'Acknowledged on',
  snapshot: 'Snapshot',
} as const satisfies ColumnLabels<typeof reviews>;

export const columnsAttachment = {
  client: 'Client',
  fileName: 'File name',
  category: 'Category',
  date: 'Date',
  note: 'Note',
  tags: 'Tags',
  subject: 'About',
  hash: 'Fingerprint',
  size: 'Size',
  version: 'Version',
  removed: 'Thrown away on',
} as const satisfies ColumnLabels<typeof attachments>;

export const columnsNote = {
  row: 'Row',
  column: 'Column',
  text: 'Note',
} as const satisfies ColumnLabels<typeof notes>;

export const columnsSetting = {
  rmName: 'RM name',
  contact: 'Contact',
  ownBanks: 'Own bank names',
  baseCurrency: 'Base currency',
  country: 'Country or region',
  riskScheme: 'Default risk scheme',
} as const satisfies ColumnLabels<typeof settings>;

export const columnsColumn = {
  sheet: 'Sheet',
  label: 'Column name',
  kind: 'Kind',
  options: 'Options',
} as const satisfies ColumnLabels<typeof ownColumns>;

export const columnsLayout = {
  name: 'Learned from',
  tab: 'Sheet',
  headers: 'Headers',
  answers: 'Answers',
  learned: 'Learned on',
} as const satisfies ColumnLabels<typeof layouts>;

export const columnsContact = {
  client: 'Client',
  day: 'Day',
  time: 'Time',
  kind: 'By',
  unanswered: 'Not reached',
  text: 'What was said',
  before: 'Contact before',
} as const satisfies ColumnLabels<typeof contacts>;

export const columnsTask = {
  title: 'Task',
  client: 'Client',
  due: 'Due',
  priority: 'Priority',
  done: 'Done',
  doneDay: 'Done on',
  source: 'From',
  notes: 'Notes',
} as const satisfies ColumnLabels<typeof tasks>;

export const columnsTicket = {
  client: 'Client',
  opened: 'Opened',
  kind: 'Kind',
  subject: 'Subject',
  detail: 'Details',
  severity: 'Severity',
  status: 'Status',
  due: 'Answer by',
  resolution: 'Resolution',
  closed: 'Closed',
} as const satisfies ColumnLabels<typeof tickets>;
