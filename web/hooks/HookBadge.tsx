import { Badge } from '@mantine/core'
import type { Hook } from '../../shared/contract/hooks'
import { hookTexts } from '../texts/hooks'

export function HookBadge({ hook: { isEnabled } }: { hook: Hook }) {
  return (
    <Badge variant="dot" color={isEnabled ? 'green' : 'red'} tt="none" fw={500} radius="sm">
      {isEnabled ? hookTexts.hooks.on : hookTexts.hooks.off}
    </Badge>
  )
}
