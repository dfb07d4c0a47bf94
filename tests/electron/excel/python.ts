/** The Python that has openpyxl: on Debian the system's own, whatever else is called `python3`. */
import { spawnSync } from 'node:child_process';

const candidates = ['python3', '/usr/bin/python3'];

/** null where no openpyxl is to be had. */
export const pythonWithOpenpyxl: string | null =
  candidates.find(python => spawnSync(python, ['-c', 'import openpyxl']).status === 0) ?? null;
