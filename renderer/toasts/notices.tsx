/** The corner in which short notices appear. */
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';

export function Notices() {
  return <Notifications position="bottom-right" limit={4} withinPortal={false} zIndex={350} />;
}
