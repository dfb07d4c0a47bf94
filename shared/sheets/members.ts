/** The household of a client: people who share a life and may not be clients themselves. */
import { memberAliases } from './aliases-member';
import { of } from './options';
import { defineSheet } from './sheet';
import { withAliases } from './with-aliases';

const columns = {
  client: { kind: 'reference', group: 'family', to: ['client'], required: true, width: 104 },
  relation: { kind: 'choice', group: 'family', ...of('relation'), required: true, width: 90 },
  memberName: { kind: 'text', group: 'family', required: true, maxLength: 60, check: 'noDigits', width: 104 },
  memberBirthDate: { kind: 'date', group: 'family', partial: true, notFuture: true, min: '1900-01-01', width: 100 },
  memberLunarBirth: { kind: 'lunarDate', group: 'family', width: 90 },
  memberAge: { kind: 'decimal', group: 'family', computed: true, places: 0, width: 56 },
  schoolOrWork: { kind: 'text', group: 'family', width: 150 },
  isDependent: { kind: 'flag', group: 'family', width: 80 },
  dependentUntilAge: { kind: 'decimal', group: 'family', places: 0, min: '0', max: '120', width: 80 },
  linkedClientId: { kind: 'reference', group: 'family', to: ['client'], width: 104 },
  healthNote: { kind: 'text', group: 'family', long: true, sensitive: true, width: 160 },
  note: { kind: 'text', group: 'family', long: true, width: 200 },
} as const;

export const members = defineSheet({
  id: 'member',
  title: 'memberName',
  currency: null,
  owner: 'client',
  columns: withAliases(columns, memberAliases),
});
