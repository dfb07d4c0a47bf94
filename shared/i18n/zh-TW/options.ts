/** The words of every option, by list; a missing list or option does not compile. */
import type { OptionLabels } from '../column-labels';
import { optionsAsset } from './options-asset';
import { optionsClient } from './options-client';
import { optionsPolicy } from './options-policy';
import { optionsRecord } from './options-record';

export const options = {
  ...optionsClient,
  ...optionsPolicy,
  ...optionsAsset,
  ...optionsRecord,
} as const satisfies OptionLabels;
