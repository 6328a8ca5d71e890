import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Rocket } from 'lucide-react'
import { labelOfSlot, slotsOf } from '../../../shared/identifiers/slotNames'
import type { Signal } from '../../../shared/contract/signals'
import { call } from '../../api/call'
import { CallError } from '../../api/callError'
import { usersQuery } from '../../settings/userQueries'
import { texts } from '../../texts/texts'
import { Problem } from '../../ui/Problem'
import { sampleQuery } from '../sampleQueries'
import { signalQuery } from '../signalQueries'
import type { StepName } from '../wizard/stepNames'
import type { StepProps } from './stepProps'
import { LinkAnchor } from '../../ui/LinkButton'
import { foreign } from '../../ui/foreign'

const words = texts.review

export function ReviewStep({ signal }: StepProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: sample } = useQuery(sampleQuery(signal))
  const recipients = useRecipients(signal)
  const saving = useMutation({
    scope: { id: `signal ${signal.id}` },
    mutationFn: (force: boolean) => call('saveSignal', { params: { signalId: signal.id }, body: { force } }),
    onSuccess: async (saved) => {
      client.setQueryData(signalQuery(signal.id).queryKey, saved)
      await navigate({ to: '/signals/$signalId', params: { signalId: signal.id } })
    },
  })
  const isUnseen = saving.error instanceof CallError && saving.error.code === 'mapping_unseen'
  return (
    <Stack gap="md">
      <Table variant="vertical" withTableBorder layout="fixed">
        <Table.Tbody>
          {rowsOf(signal, recipients).map(([step, value]) => (
            <Table.Tr key={step}>
              <Table.Th w={150}>{texts.wizard.steps[step].title}</Table.Th>
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
      {sample === null && <Alert color="yellow" title={words.noRequest} />}
      <Text c="dimmed">{words.next}</Text>
      {saving.error && <Problem error={saving.error} />}
      <Group>
        <Button
          leftSection={<Rocket size={16} />}
          loading={saving.isPending}
          onClick={() => {
            saving.mutate(isUnseen)
          }}
        >
          {isUnseen ? words.force : words.live}
        </Button>
      </Group>
    </Stack>
  )
}

/** Their names. */
function useRecipients({ recipients }: Signal): string {
  const { data: users } = useQuery(usersQuery)
  return (
    users?.items
      .filter(({ id }) => recipients.includes(id))
      .map(({ name }) => name)
      .join(', ') ?? words.people(recipients.length)
  )
}

/** What was chosen in each step, in a few words. */
function rowsOf(signal: Signal, recipients: string): [StepName, string][] {
  const { enrichment, target, mapping } = signal
  const { employeeCount, ...lists } = enrichment.filters
  const filters = [
    ...Object.values(lists).flat(),
    ...(employeeCount.min === null ? [] : [words.employeesFrom(employeeCount.min)]),
    ...(employeeCount.max === null ? [] : [words.employeesTo(employeeCount.max)]),
  ]
  const mapped = slotsOf[target].flatMap((slot) => {
    const path = mapping[slot]
    return path == null ? [] : [`${labelOfSlot[slot]}: ${[path].flat().join(', ')}`]
  })
  return [
    ['appearance', `${signal.name} · ${signal.label}`],
    ['target', texts.signals.target[target]],
    ['mapping', mapped.join(' · ') || words.nothingMapped],
    ['filters', filters.join(', ') || words.everybody],
    ['context', signal.contextFields.join(', ') || words.none],
    ['prompt', signal.prompt || words.none],
    ['recipients', recipients],
  ]
}
