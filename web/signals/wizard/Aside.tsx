import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { call } from '../../api/call'
import { texts } from '../../texts/texts'
import { Awaited } from '../../ui/Awaited'
import { foreign } from '../../ui/foreign'
import { LazyPart } from '../../ui/LazyPart'
import { Panel } from '../../ui/Panel'
import { SignalCard } from '../SignalCard'
import type { StepProps } from '../steps/stepProps'
import type { StepName } from './stepNames'

// Beside a step that can be used without it, and of more parts than the step itself.
const SamplePreview = lazy(async () => ({ default: (await import('./SamplePreview')).SamplePreview }))

/** What the choices of the middle mean. */
export function Aside({ signal, step }: StepProps & { step: StepName }) {
  if (step === 'appearance' || step === 'target') {
    return (
      <Panel title={texts.appearance.preview}>
        <SignalCard {...texts.appearance.somebody} label={signal.label} />
      </Panel>
    )
  }
  if (step === 'filters') return <WhoPasses signal={signal} />
  return (
    <LazyPart waiting={<Skeleton h={80} />}>
      <SamplePreview signal={signal} />
    </LazyPart>
  )
}

function WhoPasses({ signal }: StepProps) {
  const { filters } = signal.enrichment
  const { data, error, refetch } = useQuery({
    queryKey: ['signals', signal.id, 'filters', filters],
    queryFn: () => call('previewFilters', { params: { signalId: signal.id }, body: { filters } }),
    placeholderData: (before) => before,
  })
  if (!data) return <Awaited error={error} onRetry={refetch} />
  const words = texts.filters
  const [shown, more] = [data.people.slice(0, 6), data.looked === 0 ? words.emptyDirectory : words.none]
  return (
    <Panel title={words.pass(data.count, data.looked)}>
      <Stack gap="xs">
        {shown.map(({ id, fullName, title, company }) => (
          <div key={id}>
            <Text {...foreign} fw={500}>
              {fullName}
            </Text>
            <Text {...foreign} c="dimmed" size="sm">
              {[title, company?.name].filter(Boolean).join(', ')}
            </Text>
          </div>
        ))}
        {shown.length === 0 && <Text c="dimmed">{more}</Text>}
      </Stack>
    </Panel>
  )
}
