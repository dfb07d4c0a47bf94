/** Reads the tables of a previewed workbook, each in a workbook process of its own that ends with the answer. */
import { WorkbookProcess, type Spawn } from '../excel/jobs';
import type { TableReader } from './preview';

export function previewTables(spawn: Spawn): TableReader {
  let running: WorkbookProcess | null = null;
  const end = (): void => {
    running?.cancel();
    running = null;
  };
  return {
    end,
    read: async (path, name) => {
      end();
      const mine = new WorkbookProcess(spawn, () => undefined);
      running = mine;
      const read = await mine.call('preview', { file: path }, name);
      mine.cancel();
      return read;
    },
  };
}
