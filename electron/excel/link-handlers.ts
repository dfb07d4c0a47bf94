/** Answers the messages about the linked workbook. */
import type { linkRequests } from '../../shared/contract/link';
import { fail } from '../../shared/result';
import type { Handlers } from '../serve';
import type { LinkedWorkbook } from './linked-workbook';

/** `chosen`: the file that is being filled; null if none. */
export const linkHandlers = (
  link: LinkedWorkbook,
  chosen: () => string | null,
): Pick<Handlers, keyof typeof linkRequests> => ({
  'link:state': () => link.state,
  'link:set': () => {
    const file = chosen();
    return file === null ? fail({ code: 'no-book' }) : link.set(file);
  },
  'link:unlink': () => link.unlink(),
  'link:review': () => link.review(),
  'link:keep-ours': () => link.keepOurs(),
});
