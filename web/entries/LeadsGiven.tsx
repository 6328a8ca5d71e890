import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CallError } from '../api/callError'
import { leadQuery } from '../leads/leadQueries'
import { entryPageTexts } from '../texts/entryPage'
import { LinkAnchor } from '../ui/LinkButton'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { SequenceSteps } from '../ui/SequenceSteps'
import { foreign } from '../ui/foreign'

const words = entryPageTexts.entry

/** Whom an entry was about, and what was written for them. */
export function LeadsGiven({ leadIds }: { leadIds: readonly string[] }) {
  return (
    <Panel title={words.leads}>
      <Stack gap="md">
        {leadIds.map((leadId) => (
          <LeadGiven key={leadId} leadId={leadId} />
        ))}
      </Stack>
    </Panel>
  )
}

function LeadGiven({ leadId }: { leadId: string }) {
  const { data: lead, error, refetch } = useQuery(leadQuery(leadId))
  if (error instanceof CallError && error.status === 404) return <Text c="dimmed">{words.leadElsewhere}</Text>
  if (error) return <Problem error={error} onRetry={refetch} />
  if (!lead) return <Skeleton h={80} />
  const { person, company, sequence } = lead
  return (
    <Stack gap="xs">
      <div>
        <LinkAnchor to="/feed/$leadId" params={{ leadId }} fw={600} {...foreign}>
          {person.fullName ?? person.email ?? words.unnamed}
        </LinkAnchor>
        <Text {...foreign} c="dimmed" size="sm">
          {[person.title, company?.name].filter(Boolean).join(', ')}
        </Text>
      </div>
      {sequence && <SequenceSteps steps={sequence.steps} />}
    </Stack>
  )
}
