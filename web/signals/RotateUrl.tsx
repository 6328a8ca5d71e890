import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Signal } from '../../shared/contract/signals'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { signalQuery } from './signalQueries'

const words = texts.webhook

export function RotateUrl({ signal }: { signal: Signal }) {
  const client = useQueryClient()
  const rotating = useMutation({
    mutationFn: () => call('rotateToken', { params: { signalId: signal.id }, body: {} }),
    onSuccess: (rotated) => {
      client.setQueryData(signalQuery(signal.id).queryKey, rotated)
    },
  })
  const previous = signal.previousWebhook
  return (
    <Stack gap="xs" mt="md">
      {rotating.isSuccess && <Alert color="green" title={words.rotated} />}
      {previous && (
        <Text>
          {words.previous} <RelativeTime at={previous.worksUntil} />.{' '}
          {previous.lastUsedAt === null ? (
            words.previousUnused
          ) : (
            <>
              {words.previousUsed} <RelativeTime at={previous.lastUsedAt} />.
            </>
          )}
        </Text>
      )}
      {rotating.error && <Problem error={rotating.error} />}
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          loading={rotating.isPending}
          onClick={() => {
            rotating.mutate()
          }}
        >
          {words.rotate}
        </Button>
        <Text c="dimmed" size="sm">
          {words.rotateText}
        </Text>
      </Group>
    </Stack>
  )
}
