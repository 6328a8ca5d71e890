import { Badge } from '@mantine/core'
import type { Hook } from '../../shared/contract/hooks'
import { texts } from '../texts/texts'

export function HookBadge({ hook: { isEnabled } }: { hook: Hook }) {
  return (
    <Badge variant="dot" color={isEnabled ? 'green' : 'red'} tt="none" fw={500} radius="sm">
      {isEnabled ? texts.hooks.on : texts.hooks.off}
    </Badge>
  )
}
