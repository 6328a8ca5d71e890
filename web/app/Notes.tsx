import { Notifications } from '@mantine/notifications'

/** Where what is told for a moment appears. */
export function Notes() {
  return <Notifications position="bottom-right" limit={3} />
}
