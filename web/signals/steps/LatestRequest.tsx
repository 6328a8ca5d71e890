import { Button, Group, Text } from '@mantine/core'
import { texts } from '../../texts/texts'
import type { useSample } from './useSample'

const words = texts.mapping

/** Which request is shown. A newer one waits until somebody wants it: nothing moves while they choose. */
export function LatestRequest({ isNewer, isReading, onRead }: ReturnType<typeof useSample>['latest']) {
  return (
    <Group justify="space-between" gap="xs">
      <Text c={isNewer ? '' : 'dimmed'} size="sm" role="status" style={{ flex: '1 1 200px' }}>
        {isNewer ? words.newer : words.latest}
      </Text>
      <Button
        variant="default"
        size="xs"
        style={{ flex: 'none' }}
        disabled={false}
        loading={isReading}
        onClick={onRead}
      >
        {words.again}
      </Button>
    </Group>
  )
}
