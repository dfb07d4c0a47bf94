/** Column labels of the household. */
import type { members } from '../../sheets/members';
import type { ColumnLabels } from '../column-labels';

export const columnsMember = {
  client: '客戶',
  relation: '關係',
  memberName: '成員姓名',
  memberBirthDate: '生日',
  memberLunarBirth: '農曆生日',
  memberAge: '年齡',
  schoolOrWork: '就學/就業',
  isDependent: '受扶養',
  dependentUntilAge: '扶養至',
  linkedClientId: '亦為客戶',
  healthNote: '健康註記',
  note: '備註',
} as const satisfies ColumnLabels<typeof members>;
