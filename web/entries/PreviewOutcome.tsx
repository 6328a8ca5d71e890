import { Badge, Stack, Text, Title } from '@mantine/core'
import type { Preview } from '../../shared/contract/entries'
import { texts } from '../texts/texts'
import { SequenceSteps } from '../ui/SequenceSteps'
import { foreign } from '../ui/foreign'

const words = texts.preview
const shown = {
  lead: { label: words.lead, color: 'green' },
  skipped: { label: words.none, color: 'gray' },
  pending: { label: words.waits, color: 'yellow' },
} as const

/** What would become of an entry, with the reason, and the leads it would give. */
export function PreviewOutcome({ preview: { outcome, trace, leads } }: { preview: Preview }) {
  const { label, color } = shown[outcome]
  const why = trace.findLast(({ result, reason }) => result !== 'ok' && reason !== undefined)?.reason
  return (
    <Stack gap="sm">
      <Badge variant="light" color={color} tt="none" radius="sm" aria-live="polite">
        {label}
      </Badge>
      {outcome !== 'lead' && why !== undefined && <Text {...foreign}>{why}</Text>}
      {leads.map(({ person, company, sequence }, index) => (
        <Stack key={person.id ?? index} gap="xs">
          <div>
            <Text {...foreign} fw={600}>
              {person.fullName ?? person.email}
            </Text>
            <Text {...foreign} c="dimmed" size="sm">
              {[person.title, company?.name].filter(Boolean).join(', ')}
            </Text>
          </div>
          {sequence && (
            <>
              <Title order={3}>{words.sequence}</Title>
              <SequenceSteps steps={sequence.steps} />
            </>
          )}
        </Stack>
      ))}
    </Stack>
  )
}
