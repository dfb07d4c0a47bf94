/** Column labels of the household. */
import type { members } from '../../sheets/members';
import type { ColumnLabels } from '../column-labels';

export const columnsMember = {
  client: '客户',
  relation: '关系',
  memberName: '成员姓名',
  memberBirthDate: '生日',
  memberLunarBirth: '农历生日',
  memberAge: '年龄',
  schoolOrWork: '就读/就业',
  isDependent: '是否被抚养',
  dependentUntilAge: '抚养至',
  linkedClientId: '亦为客户',
  healthNote: '健康备注',
  note: '备注',
} as const satisfies ColumnLabels<typeof members>;
