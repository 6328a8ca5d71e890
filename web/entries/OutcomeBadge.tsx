import { Badge } from '@mantine/core'
import { CircleCheck, CircleDashed, CircleMinus, CircleX, FlaskConical } from 'lucide-react'
import type { EntryOutcome } from '../../shared/contract/entries'
import { texts } from '../texts/texts'

const looks = {
  test: { color: 'gray', icon: FlaskConical },
  pending: { color: 'yellow', icon: CircleDashed },
  lead: { color: 'green', icon: CircleCheck },
  skipped: { color: 'gray', icon: CircleMinus },
  failed: { color: 'red', icon: CircleX },
} as const

export function OutcomeBadge({ outcome }: { outcome: EntryOutcome }) {
  const { color, icon: Icon } = looks[outcome]
  return (
    <Badge variant="light" color={color} tt="none" fw={500} radius="sm" leftSection={<Icon size={12} />}>
      {texts.entries.outcomes[outcome]}
    </Badge>
  )
}
