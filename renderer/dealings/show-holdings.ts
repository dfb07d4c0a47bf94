/** Goes to the client's holdings on the same page. */
import { sectionElement } from '../clients/section-links';

export function showHoldings(): void {
  const section = document.getElementById(sectionElement('holding'));
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
