/** What passes between the RM and a client: contacts, tasks that follow from them, and tickets that wait for an answer. */
import { of } from './options';
import { defineSheet } from './sheet';

/** One contact that took place. Which kinds count as *meaningful* is shared/analysis/contact-log.ts (domain D.4). */
export const contacts = defineSheet({
  id: 'contact',
  title: 'text',
  currency: null,
  owner: 'client',
  columns: {
    client: { kind: 'reference', group: 'record', to: ['client'], required: true, width: 104 },
    day: { kind: 'date', group: 'record', required: true, notFuture: true, width: 100 },
    time: { kind: 'text', group: 'record', check: 'time', width: 70 },
    kind: { kind: 'choice', group: 'record', ...of('contactKind'), required: true, width: 90 },
    /** An attempt that reached nobody: kept, but it is no contact. */
    unanswered: { kind: 'flag', group: 'record', width: 80 },
    text: { kind: 'text', group: 'record', long: true, maxLength: 4_000, width: 260 },
    /** What the client's last contact was, as the RM had noted it, before this one took its place. */
    before: { kind: 'date', group: 'record', width: 100, hidden: true },
  },
});

/** Something to do by a day. `source` is where it came from: a contact, a review, a ticket. */
export const tasks = defineSheet({
  id: 'task',
  title: 'title',
  currency: null,
  owner: 'client',
  columns: {
    title: { kind: 'text', group: 'record', required: true, maxLength: 400, width: 260 },
    client: { kind: 'reference', group: 'record', to: ['client'], width: 104 },
    due: { kind: 'date', group: 'record', width: 100 },
    priority: { kind: 'choice', group: 'record', ...of('priority'), width: 80 },
    done: { kind: 'flag', group: 'record', width: 70 },
    doneDay: { kind: 'date', group: 'record', notFuture: true, width: 100 },
    source: {
      kind: 'reference',
      group: 'record',
      to: ['contact', 'review', 'event', 'ticket', 'policy', 'holding', 'liability'],
      width: 150,
    },
    notes: { kind: 'text', group: 'record', long: true, width: 200 },
  },
});

/** A request or complaint until it is answered (domain D.6); `due` follows from its kind when it is opened. */
export const tickets = defineSheet({
  id: 'ticket',
  title: 'subject',
  currency: null,
  owner: 'client',
  columns: {
    client: { kind: 'reference', group: 'record', to: ['client'], required: true, width: 104 },
    opened: { kind: 'date', group: 'record', required: true, notFuture: true, width: 100 },
    kind: { kind: 'choice', group: 'record', ...of('ticketKind'), required: true, width: 90 },
    subject: { kind: 'text', group: 'record', required: true, maxLength: 400, width: 260 },
    detail: { kind: 'text', group: 'record', long: true, width: 200 },
    severity: { kind: 'choice', group: 'record', ...of('priority'), width: 80 },
    status: { kind: 'choice', group: 'record', ...of('ticketStatus'), width: 90 },
    due: { kind: 'date', group: 'record', notBefore: 'opened', width: 100 },
    resolution: { kind: 'text', group: 'record', long: true, width: 200 },
    closed: { kind: 'date', group: 'record', notBefore: 'opened', notFuture: true, width: 100 },
  },
});
