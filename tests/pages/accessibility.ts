/** What axe finds wrong with a screen. Its script is run by the debugger, past the page's own rules against foreign scripts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `colours`: what alone can differ between day and night. */
export type Scope = 'all' | 'colours';

/** Levels A and AA of WCAG 2.1 and axe's best practice; 2.2 adds sizes for fingers, which a sheet of 28 pixel rows is not for. */
const options: Readonly<Record<Scope, RunOptions>> = {
  all: {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
    resultTypes: ['violations'],
    rules: {
      // FullCalendar names a day by its whole date and shows its number; its weekdays are named, not written, to a reader.
      'label-content-name-mismatch': { enabled: false },
      'empty-table-header': { enabled: false },
    },
  },
  colours: { runOnly: ['color-contrast'], resultTypes: ['violations'] },
};

/** Each violation of the page, or of what has opened on it, with the first places it was found at. */
export async function violationsOn(page: Page, scope: Scope, opened?: Locator): Promise<readonly string[]> {
  await page.evaluate(`window.axe ?? (() => { ${source} })()`);
  const { violations } = await page.evaluate(
    ({ element, asked }) => {
      const { axe } = window as unknown as { axe: { run: (where: Node, asked: unknown) => Promise<AxeResults> } };
      return axe.run(element ?? document, asked);
    },
    { element: (await opened?.elementHandle()) ?? null, asked: options[scope] },
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${String(nodes.length)}): ${nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary = '' }) => `${target.join(' ')} ${failureSummary.split('\n').slice(1).join(' ')}`,
        )
        .join(' | ')}`,
  );
}
