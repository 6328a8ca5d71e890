import { Stack, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { Panel } from '../ui/Panel'
import { SequenceSteps } from '../ui/SequenceSteps'

/** Whom an entry was about, and what was written for them. */
export function LeadsGiven({ leadIds }: { leadIds: readonly string[] }) {
  const leads = useQueries({
    queries: leadIds.map((leadId) => ({
      queryKey: ['leads', leadId],
      queryFn: () => call('getLead', { params: { leadId } }),
    })),
  })
  return (
    <Panel title={texts.entry.leads}>
      <Stack gap="md">
        {leads.map(
          ({ data: lead }) =>
            lead && (
              <Stack key={lead.id} gap="xs">
                <div className="foreign">
                  <Text fw={600}>{lead.person.fullName ?? lead.person.email}</Text>
                  <Text c="dimmed" size="sm">
                    {[lead.person.title, lead.company?.name].filter(Boolean).join(', ')}
                  </Text>
                </div>
                {lead.sequence && <SequenceSteps steps={lead.sequence.steps} />}
              </Stack>
            ),
        )}
      </Stack>
    </Panel>
  )
}
