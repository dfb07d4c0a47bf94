/** The message about a preview that is not one about a file. */
import { z } from 'zod';
import type { Result } from '../result';
import { reply } from './reply';

export const previewRequests = {
  /** The preview is closed: what is still being read for it is ended. */
  'preview:end': { input: z.null(), output: reply<Result<null>>() },
} as const;
