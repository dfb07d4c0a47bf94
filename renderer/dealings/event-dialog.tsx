/** The calendar's own form for an appointment, opened from elsewhere. */
import type { Row } from '../../shared/cell';
import { appointmentOf } from '../calendar/appointment';
import { AppointmentDialog } from '../calendar/appointment-dialog';
import '../calendar/calendar.css';

export function EventDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const appointment = appointmentOf(row);
  return appointment === null ? null : <AppointmentDialog row={row.id} appointment={appointment} onClose={onClose} />;
}
