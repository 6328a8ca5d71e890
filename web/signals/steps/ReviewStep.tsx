import { Alert, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleCheck, Pause } from 'lucide-react'
import type { Signal } from '../../../shared/contract/signals'
import { usersQuery } from '../../settings/userQueries'
import { foreign } from '../../ui/foreign'
import { LinkAnchor } from '../../ui/LinkButton'
import { texts } from '../../texts/texts'
import { sampleQuery } from '../sampleQueries'
import { GoLive } from './GoLive'
import { type ReviewRow, reviewRows } from './reviewRows'
import type { StepProps } from './stepProps'
import { useSaveSignal } from './useSaveSignal'

const words = texts.review

/** All that was chosen, and the last word; what is live or paused already says so. */
export function ReviewStep({ signal }: StepProps) {
  const navigate = useNavigate()
  const recipients = useRecipients(signal)
  const { error, isPending, mutate } = useSaveSignal(signal.id)
  const rows: ReviewRow[] = [
    ...reviewRows(signal),
    { step: 'recipients', title: texts.wizard.steps.recipients.title, value: recipients },
  ]
  return (
    <Stack gap="md">
      <Table variant="vertical" withTableBorder layout="fixed">
        <Table.Tbody>
          {rows.map(({ step, title, value }) => (
            <Table.Tr key={title}>
              <Table.Th w={150}>{title}</Table.Th>
              <Table.Td {...foreign}>
                <LinkAnchor
                  to="/signals/$signalId/setup/$step"
                  params={{ signalId: signal.id, step }}
                  c="inherit"
                >
                  {value}
                </LinkAnchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {signal.status === 'setup' ? (
        <>
          <BeforeLive signal={signal} />
          <GoLive
            {...{ signalId: signal.id, error, isPending }}
            onGo={(force) => {
              // Whoever went elsewhere meanwhile stays there.
              mutate(force, {
                onSuccess: () => void navigate({ to: '/signals/$signalId', params: { signalId: signal.id } }),
              })
            }}
          />
        </>
      ) : (
        <HowItIs signal={signal} />
      )}
    </Stack>
  )
}

function BeforeLive({ signal }: StepProps) {
  const { data: sample } = useQuery(sampleQuery(signal))
  return (
    <>
      {sample === null && <Alert color="yellow" title={words.noRequest} />}
      <Text c="dimmed">{words.next}</Text>
    </>
  )
}

function HowItIs({ signal: { id, status } }: StepProps) {
  const isLive = status === 'live'
  const Icon = isLive ? CircleCheck : Pause
  return (
    <Alert
      color={isLive ? 'green' : 'yellow'}
      icon={<Icon size={16} />}
      title={isLive ? words.isLive : words.isPaused}
    >
      <Text mb="xs">{isLive ? words.isLiveText : words.isPausedText}</Text>
      <LinkAnchor to="/signals/$signalId" params={{ signalId: id }}>
        {words.toSignal}
      </LinkAnchor>
    </Alert>
  )
}

/** Their names; as many as they are until these are there. */
function useRecipients({ recipients }: Signal): string {
  const { data: users } = useQuery(usersQuery)
  const names = users?.items.filter(({ id }) => recipients.includes(id)).map(({ name }) => name)
  return names?.join(', ') ?? words.people(recipients.length)
}
