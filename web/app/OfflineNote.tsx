import { Group } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { WifiOff } from 'lucide-react'
import { texts } from '../texts/texts'

export function OfflineNote() {
  const { online } = useNetwork()
  if (online) return null
  return (
    <Group role="status" gap={8} px="lg" py={8} bg="var(--mantine-color-yellow-light)" wrap="nowrap">
      <WifiOff size={16} aria-hidden="true" />
      {texts.problem.offline}
    </Group>
  )
}
