import { Badge } from '@mantine/core'
import type { SignalStatus } from '../../shared/contract/signals'
import { texts } from '../texts/texts'

const colors = { setup: 'gray', live: 'green', paused: 'yellow' } as const

export function StatusBadge({ status }: { status: SignalStatus }) {
  return (
    <Badge variant="dot" color={colors[status]} tt="none" fw={500} radius="sm">
      {texts.signals.status[status]}
    </Badge>
  )
}
