import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Radio, WifiOff } from 'lucide-react'
import { call } from '../../api/call'
import { useIsLost } from '../../api/connection'
import { texts } from '../../texts/texts'
import { Problem } from '../../ui/Problem'
import { RelativeTime } from '../../ui/RelativeTime'
import { sampleOf } from '../snippets'
import { RefusedRequest } from './RefusedRequest'
import type { StepProps } from './stepProps'

const words = texts.testing
const SHOWN_MAX = 5
/** Refused requests are in no stream of events. */
const REFUSALS_LOOK_MS = 1_500

/** What arrives while somebody sets the sender up, the refused too: the moment of truth. */
export function Arrivals({ signal }: StepProps) {
  const client = useQueryClient()
  const params = { signalId: signal.id }
  const entries = useQuery({
    queryKey: ['signals', signal.id, 'entries', 'arrivals'],
    queryFn: () => call('listEntries', { params, query: { limit: SHOWN_MAX } }),
  })
  const refusals = useQuery({
    queryKey: ['signals', signal.id, 'entries', 'refusals'],
    queryFn: () => call('listRefusals', { params, query: { limit: SHOWN_MAX } }),
    refetchInterval: REFUSALS_LOOK_MS,
  })
  const sending = useMutation({
    mutationFn: () => call('sendEntry', { params, query: { mode: 'test' }, body: sampleOf(signal) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['signals', signal.id, 'entries'] }),
  })
  const arrived = entries.data?.items ?? []
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-live="polite">
      <Group justify="space-between" mb={arrived.length > 0 || refusals.data?.items.length ? 'sm' : 0}>
        <Group gap={8} wrap="nowrap" style={{ flex: 1, minWidth: 200 }}>
          <Listening hasArrived={arrived.length > 0} />
        </Group>
        <Button
          variant="default"
          size="xs"
          loading={sending.isPending}
          onClick={() => {
            sending.mutate()
          }}
        >
          {words.sendSample}
        </Button>
      </Group>
      {sending.error && <Problem error={sending.error} />}
      {entries.error && <Problem error={entries.error} onRetry={entries.refetch} />}
      <Stack gap={8}>
        {arrived.map(({ id, receivedAt, size }) => (
          <Group key={id} gap={8} wrap="nowrap">
            <CircleCheck size={16} color="var(--mantine-color-green-7)" aria-hidden="true" />
            <Text fw={500}>{words.arrived}</Text>
            <Text c="dimmed" className="tabular" style={{ flex: 1 }}>
              {texts.entries.bytes(size)}
            </Text>
            <RelativeTime at={receivedAt} />
          </Group>
        ))}
        {refusals.data?.items.map((refusal) => (
          <RefusedRequest key={refusal.id} refusal={refusal} />
        ))}
      </Stack>
    </Paper>
  )
}

/** Green only while what arrives would be heard of. */
function Listening({ hasArrived }: { hasArrived: boolean }) {
  const isLost = useIsLost()
  const Icon = isLost ? WifiOff : Radio
  const title = hasArrived ? words.listening : words.waiting
  return (
    <>
      <Icon
        size={18}
        style={{ flex: 'none' }}
        color={isLost ? 'var(--mantine-color-dimmed)' : 'var(--mantine-color-green-7)'}
        aria-hidden="true"
      />
      <div>
        <Text fw={600}>{isLost ? words.notListening : title}</Text>
        <Text c="dimmed" size="sm">
          {isLost ? words.notListeningText : words.waitingText}
        </Text>
      </div>
    </>
  )
}
