import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { beginAnew } from '../api/leaving'
import { LostNames } from '../session/LostNames'
import { useSigningOut } from '../session/useSigningOut'
import { texts } from '../texts/texts'
import { notifyFailure } from '../ui/notifyFailure'
import { RelativeTime } from '../ui/RelativeTime'
import { nameDevice } from './nameDevice'
import { SettingsFrame } from './SettingsFrame'

const words = texts.settings
const SESSIONS = ['sessions']

async function leaveEverywhere(): Promise<void> {
  await call('endSessions')
  beginAnew()
}

export function SessionsPage() {
  const client = useQueryClient()
  const { data } = useSuspenseQuery({ queryKey: SESSIONS, queryFn: () => call('listSessions') })
  const ending = useMutation({
    mutationFn: (sessionId: string) => call('endSession', { params: { sessionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
    onError: notifyFailure,
  })
  return (
    <SettingsFrame text={words.sessionsText}>
      <Table verticalSpacing={10} horizontalSpacing={0}>
        <Table.Tbody>
          {data.items.map(({ id, device, address, lastUsedAt, isCurrent }) => (
            <Table.Tr key={id}>
              <Table.Td className="foreign">
                <Text fw={500} title={device}>
                  {nameDevice(device)}
                </Text>
                <Text c="dimmed" size="sm">
                  {address} · <RelativeTime at={lastUsedAt} />
                </Text>
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {isCurrent ? (
                  <Badge variant="light" tt="none" radius="sm" miw="max-content">
                    {words.current}
                  </Badge>
                ) : (
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() => {
                      ending.mutate(id)
                    }}
                  >
                    {words.end}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <EndAll />
    </SettingsFrame>
  )
}

/** Ends this session with all others. */
function EndAll() {
  const { lost, isPending, isWaiting, press } = useSigningOut({
    leave: leaveEverywhere,
    onError: notifyFailure,
  })
  return (
    <Group>
      <Button
        variant="default"
        {...(lost.length > 0 && { variant: 'light', color: 'red' })}
        loading={isPending}
        onClick={press}
      >
        {lost.length > 0 ? texts.signOut.anyway : words.endAll}
      </Button>
      {lost.length > 0 && (
        <div role="alert">
          <LostNames lost={lost} />
        </div>
      )}
      {isWaiting && <Text role="status">{texts.signOut.later}</Text>}
    </Group>
  )
}
