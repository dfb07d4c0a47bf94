/** A file that was thrown away keeps its row for thirty days, but is none of the client's files any more. */
import { cellOf, type Row } from '../cell';

export const isInTrash = (attachment: Row): boolean => cellOf(attachment, 'removed') !== null;
