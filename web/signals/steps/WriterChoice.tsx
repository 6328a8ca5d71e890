import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Sequence, Writer } from '../../../shared/contract/sequences'
import { call } from '../../api/call'
import { LOSES_NOTHING } from '../../api/leaving'
import { useMe } from '../../session/useMe'
import { AskOwner } from '../../settings/AskOwner'
import { workspaceQuery } from '../../settings/workspaceQueries'
import { texts } from '../../texts/texts'
import { Awaited } from '../../ui/Awaited'
import { LinkAnchor } from '../../ui/LinkButton'
import { Problem } from '../../ui/Problem'
import { SequenceSteps } from '../../ui/SequenceSteps'
import { sampleQuery } from '../sampleQueries'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.prompt
const WRITERS = ['template', 'llm'] as const satisfies readonly Writer[]

/** Who writes, and what each of the two makes of the sample. */
export function WriterChoice({ signal }: StepProps) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const { user } = useMe()
  const { data: workspace, error, refetch } = useQuery(workspaceQuery)
  if (!workspace) return <Awaited error={error} onRetry={refetch} />
  const { writers } = texts.names
  const { writer: chosen } = { ...signal.sequences, ...(isPending ? variables.sequences : {}) }
  return (
    <Stack gap="md">
      <NativeSelect
        label={words.writer}
        value={chosen ?? ''}
        data={[
          { value: '', label: words.ofWorkspace(writers[workspace.writer]) },
          ...WRITERS.map((value) => ({ value, label: writers[value] })),
        ]}
        onChange={(event) => {
          const writer = WRITERS.find((each) => each === event.currentTarget.value) ?? null
          mutate({ sequences: { writer } })
        }}
      />
      {workspace.llm.baseUrl === null ? (
        <Text c="dimmed" size="sm">
          {words.noModel}{' '}
          {user.role === 'owner' ? (
            <LinkAnchor to="/settings/workspace" underline="always">
              {words.toModel}
            </LinkAnchor>
          ) : (
            <AskOwner text={words.modelByOwner} />
          )}
        </Text>
      ) : (
        <Comparison key={signal.version} signal={signal} />
      )}
    </Stack>
  )
}

function Comparison({ signal }: StepProps) {
  const { data: sample, error, refetch } = useQuery(sampleQuery(signal))
  const comparing = useMutation({
    meta: LOSES_NOTHING,
    mutationFn: (entryId: string) => call('previewEntry', { params: { entryId }, body: { spend: true } }),
  })
  if (sample === undefined) return <Awaited error={error} onRetry={refetch} />
  if (sample === null) return null
  const [lead] = comparing.data?.leads ?? []
  return (
    <>
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          loading={comparing.isPending}
          onClick={() => {
            comparing.mutate(sample.entryId)
          }}
        >
          {words.compare}
        </Button>
        <Text c="dimmed" size="sm">
          {words.compareHelp}
        </Text>
      </Group>
      {comparing.error && <Problem error={comparing.error} />}
      {comparing.data && !lead && <Text c="dimmed">{words.noLead}</Text>}
      {lead && (
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          {WRITERS.map((writer) => (
            <Written key={writer} writer={writer} sequence={lead.sequences[writer]} />
          ))}
        </SimpleGrid>
      )}
    </>
  )
}

function Written({ writer, sequence }: { writer: Writer; sequence: Sequence | null }) {
  return (
    <section>
      <Title order={3} mb="xs">
        {texts.names.writers[writer]}
      </Title>
      {sequence ? (
        <>
          {sequence.note !== null && (
            <Text c="dimmed" size="sm" mb="xs">
              {sequence.note}
            </Text>
          )}
          <SequenceSteps steps={sequence.steps} />
        </>
      ) : (
        <Text c="dimmed">{words.nothingWritten}</Text>
      )}
    </section>
  )
}
