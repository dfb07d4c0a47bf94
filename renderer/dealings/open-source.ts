/** Opens what an entry of the timeline speaks of. */
import type { RowId } from '../../shared/id';
import { bridge } from '../bridge';
import { sectionElement } from '../clients/section-links';
import { complainOf } from '../toasts/toasts';

export async function openAttachment(attachment: RowId): Promise<void> {
  const opened = await bridge.request['attachment:open']({ attachment });
  if (!opened.ok) complainOf(opened.problem);
}

/** The client's holdings on the same page. */
export function showHoldings(): void {
  const section = document.getElementById(sectionElement('holding'));
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
