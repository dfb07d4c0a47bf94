/** Whether a column waits for the user's word. */
import type { DraftColumnView } from '../../shared/contract/excel';

export const isQuestion = ({ certainty, asks }: DraftColumnView): boolean => certainty === 'ask' || asks !== null;
