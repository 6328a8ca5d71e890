import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signal } from '../../shared/contract/signals'
import { TOKEN_GRACE_HOURS_DEFAULT } from '../../shared/limits'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { ConfirmButton } from '../ui/ConfirmButton'
import { dateFormat } from '../ui/dateFormat'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { useZone } from '../ui/zone'
import { previousUrlQuery, signalQuery } from './signalQueries'

const words = texts.webhook
const GRACE_HOURS = [TOKEN_GRACE_HOURS_DEFAULT, 1, 0]

export function RotateUrl({ signal }: { signal: Signal }) {
  const client = useQueryClient()
  const [graceHours, setGraceHours] = useState(TOKEN_GRACE_HOURS_DEFAULT)
  const rotating = useMutation({
    mutationFn: () => call('rotateToken', { params: { signalId: signal.id }, body: { graceHours } }),
    onSuccess: (rotated) => {
      client.setQueryData(signalQuery(signal.id).queryKey, rotated)
      client.setQueryData(previousUrlQuery(signal.id).queryKey, rotated.previousWebhook ?? null)
    },
  })
  const look = { size: 'xs', loading: rotating.isPending } as const
  const rotate = () => {
    rotating.mutate()
  }
  return (
    <Stack gap="xs" mt="md">
      {rotating.isSuccess && <Alert color="green" title={words.rotated} />}
      <PreviousUrl signal={signal} />
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
        {graceHours === 0 ? (
          <ConfirmButton {...look} label={words.rotate} sure={words.rotateSure} onConfirm={rotate} />
        ) : (
          <Button {...look} variant="default" onClick={rotate}>
            {words.rotate}
          </Button>
        )}
        <Text c="dimmed" size="sm">
          {graceHours === 0 ? words.rotateAtOnce : words.rotateText}
        </Text>
      </Group>
    </Stack>
  )
}

/** Until when the old URL works, and whether something still sends to it. */
function PreviousUrl({ signal }: { signal: Signal }) {
  const timeZone = useZone()
  const { data: latest } = useQuery({
    ...previousUrlQuery(signal.id),
    enabled: signal.previousWebhook != null,
  })
  const previous = latest ?? signal.previousWebhook
  if (!previous) return null
  const moment = dateFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <Text>
      {words.previous} {moment.format(new Date(previous.worksUntil))}.{' '}
      {previous.lastUsedAt === null ? (
        words.previousUnused
      ) : (
        <>
          {words.previousUsed} <RelativeTime at={previous.lastUsedAt} />
        </>
      )}
    </Text>
  )
}
