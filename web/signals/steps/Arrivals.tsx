import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Radio, WifiOff } from 'lucide-react'
import { call } from '../../api/call'
import { useIsLost } from '../../api/connection'
import { texts } from '../../texts/texts'
import { Problem } from '../../ui/Problem'
import { sampleQuery } from '../sampleQueries'
import { sampleOf } from '../snippets'
import { ArrivedRow } from './ArrivedRow'
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
  const { data: sample } = useQuery(sampleQuery(signal))
  const arrived = entries.data?.items ?? []
  const refused = refusals.data?.items ?? []
  const title = titleOf(arrived[0]?.receivedAt, refused[0]?.receivedAt)
  return (
    <Paper withBorder p="md" radius="lg" component="section">
      <Group justify="space-between" mb={arrived.length > 0 || refused.length > 0 ? 'sm' : 0}>
        <Group gap={8} wrap="nowrap" style={{ flex: 1, minWidth: 200 }}>
          <Listening title={title} text={words.waitingText[signal.status]} />
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
      {signal.status !== 'setup' && (
        <Text c="dimmed" size="sm" mb="sm">
          {words.sampleIsTest}
        </Text>
      )}
      {sending.error && <Problem error={sending.error} />}
      {entries.error && <Problem error={entries.error} onRetry={entries.refetch} />}
      <Stack gap={8}>
        {arrived.map((entry) => (
          <ArrivedRow key={entry.id} signal={signal} entry={entry} isSample={entry.id === sample?.entryId} />
        ))}
        {refused.map((refusal) => (
          <RefusedRequest key={refusal.id} refusal={refusal} />
        ))}
      </Stack>
    </Paper>
  )
}

/** What came last; told aloud too, as the rows are not: their times change all the while. */
function titleOf(arrivedAt: string | undefined, refusedAt: string | undefined): string {
  if (refusedAt !== undefined && refusedAt > (arrivedAt ?? '')) return words.lastRefused
  return arrivedAt === undefined ? words.waiting : words.listening
}

/** Green only while what arrives would be heard of. */
function Listening({ title, text }: { title: string; text: string }) {
  const isLost = useIsLost()
  const Icon = isLost ? WifiOff : Radio
  return (
    <>
      <Icon
        size={18}
        style={{ flex: 'none' }}
        color={isLost ? 'var(--mantine-color-dimmed)' : 'var(--mantine-color-green-7)'}
        aria-hidden="true"
      />
      <div>
        <Text fw={600} role="status">
          {isLost ? words.notListening : title}
        </Text>
        <Text c="dimmed" size="sm">
          {isLost ? words.notListeningText : text}
        </Text>
      </div>
    </>
  )
}
