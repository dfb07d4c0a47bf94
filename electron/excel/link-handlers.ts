/** Answers the messages about the linked workbook. */
import type { linkRequests } from '../../shared/contract/link';
import type { Result } from '../../shared/result';
import type { Handlers } from '../serve';
import type { Chosen } from './fill-handlers';
import type { LinkedWorkbook } from './linked-workbook';

/** `chosen`: the file that is being filled, or was filled last. */
export const linkHandlers = (
  link: LinkedWorkbook,
  chosen: () => Promise<Result<Chosen>>,
): Pick<Handlers, keyof typeof linkRequests> => ({
  'link:state': () => link.state,
  'link:set': async () => {
    const file = await chosen();
    return file.ok ? link.set(file.value.file, file.value.terms) : file;
  },
  'link:unlink': () => link.unlink(),
  'link:review': () => link.review(),
  'link:keep-ours': () => link.keepOurs(),
});
