/** Answers the messages about the linked workbook. */
import type { linkRequests } from '../../shared/contract/link';
import type { Result } from '../../shared/result';
import type { Handlers } from '../serve';
import type { Chosen, Noting } from './fill-handlers';
import type { LinkedWorkbook } from './linked-workbook';

/** `chosen`: the file that is being filled, or was filled last. What cannot be noted is not linked. */
export const linkHandlers = (
  link: LinkedWorkbook,
  chosen: () => Promise<Result<Chosen>>,
  note: (linked: Noting) => Promise<Result<unknown>>,
): Pick<Handlers, keyof typeof linkRequests> => ({
  'link:state': () => link.state,
  'link:set': async () => {
    const found = await chosen();
    if (!found.ok) return found;
    const { file, book, terms, planned } = found.value;
    const noted = await note({ ...planned, key: 'link', file, book });
    return noted.ok ? link.set({ file, book, terms }) : noted;
  },
  'link:unlink': () => link.unlink(),
  'link:review': () => link.review(),
  'link:confirm': () => link.confirm(),
  'link:keep-ours': () => link.keepOurs(),
});
