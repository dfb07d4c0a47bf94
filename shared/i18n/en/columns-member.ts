/** Column labels of the household. */
import type { members } from '../../sheets/members';
import type { ColumnLabels } from '../column-labels';

export const columnsMember = {
  client: 'Client',
  relation: 'Relation',
  memberName: 'Name',
  memberBirthDate: 'Birthday',
  memberLunarBirth: 'Lunar birthday',
  memberAge: 'Age',
  schoolOrWork: 'School / work',
  isDependent: 'Dependent',
  dependentUntilAge: 'Until age',
  linkedClientId: 'Also client',
  healthNote: 'Health note',
  note: 'Note',
} as const satisfies ColumnLabels<typeof members>;
