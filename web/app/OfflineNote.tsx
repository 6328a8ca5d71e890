import { Group } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { WifiOff } from 'lucide-react'
import { useIsLost } from '../api/connection'
import { useHasEnded } from '../session/useMe'
import { texts } from '../texts/texts'

export function OfflineNote() {
  const { online } = useNetwork()
  const isLost = useIsLost()
  // Who is no longer signed in hears nothing either, and is told so elsewhere.
  const hasEnded = useHasEnded()
  if (online && (!isLost || hasEnded)) return null
  return (
    <Group role="status" gap={8} px="lg" py={8} bg="var(--mantine-color-yellow-light)" wrap="nowrap">
      <WifiOff size={16} aria-hidden="true" />
      {online ? texts.problem.serverAway : texts.problem.offline}
    </Group>
  )
}
