/** The words of the options of the records beside the grids. */
import type { OptionLabels } from '../column-labels';

export const optionsRecord = {
  eventKind: {
    meeting: 'Meeting',
    reviewMeeting: 'Review meeting',
    call: 'Call',
    visit: 'Visit',
    task: 'Task',
    internal: 'Internal',
    leave: 'Leave',
    travel: 'Travel',
    campaign: 'Campaign',
    memo: 'Memo',
  },
  attachmentCategory: {
    proposal: 'Proposal',
    application: 'Application form',
    statement: 'Statement',
    review: 'Review pack',
    policy: 'Policy',
    identity: 'Identity document',
    contract: 'Contract',
    photo: 'Photo',
    other: 'Other',
  },
  ownSheet: {
    client: 'Client profile',
    member: 'Household',
    policy: 'Insurance coverage',
    holding: 'Asset review',
    liability: 'Liabilities',
  },
  ownKind: {
    text: 'Text',
    money: 'Money',
    decimal: 'Number',
    percent: 'Percent',
    date: 'Date',
    choice: 'Choice',
    choices: 'Choices',
    flag: 'Yes / no',
  },
} as const satisfies Partial<OptionLabels>;
