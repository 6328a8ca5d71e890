import { notifications } from '@mantine/notifications'

/** For what was done by one click and has no place of its own for its failure. */
export function notifyFailure(error: Error): void {
  const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : ''
  notifications.show({ color: 'red', title: error.message, message: hint })
}
