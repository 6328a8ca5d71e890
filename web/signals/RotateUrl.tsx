import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signal } from '../../shared/contract/signals'
import { TOKEN_GRACE_HOURS_DEFAULT } from '../../shared/limits'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { signalQuery } from './signalQueries'

const words = texts.webhook
const GRACE_HOURS = [TOKEN_GRACE_HOURS_DEFAULT, 1, 0]

export function RotateUrl({ signal }: { signal: Signal }) {
  const client = useQueryClient()
  const [graceHours, setGraceHours] = useState(TOKEN_GRACE_HOURS_DEFAULT)
  const rotating = useMutation({
    mutationFn: () => call('rotateToken', { params: { signalId: signal.id }, body: { graceHours } }),
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
        <NativeSelect
          size="xs"
          aria-label={words.grace}
          value={graceHours}
          data={GRACE_HOURS.map((hours) => ({ value: String(hours), label: words.graceOf(hours) }))}
          onChange={(event) => {
            setGraceHours(Number(event.currentTarget.value))
          }}
        />
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
          {graceHours === 0 ? words.rotateAtOnce : words.rotateText}
        </Text>
      </Group>
    </Stack>
  )
}
