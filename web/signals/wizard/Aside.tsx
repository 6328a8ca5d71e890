import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../api/call'
import { texts } from '../../texts/texts'
import { Panel } from '../../ui/Panel'
import { AddPerson } from '../../entries/AddPerson'
import { foreign } from '../../ui/foreign'
import { Awaited } from '../../ui/Awaited'
import { PreviewOutcome } from '../../entries/PreviewOutcome'
import { SignalCard } from '../SignalCard'
import { previewQuery, sampleQuery } from '../signalQueries'
import type { StepProps } from '../steps/stepProps'
import type { StepName } from './stepNames'

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
  return <SamplePreview signal={signal} />
}

function SamplePreview({ signal }: StepProps) {
  const { data: sample, error, refetch } = useQuery(sampleQuery(signal.id))
  return (
    <Panel title={texts.preview.title}>
      {sample && <PreviewOf entryId={sample.entryId} signal={signal} />}
      {sample === null && <Text c="dimmed">{texts.preview.waiting}</Text>}
      {sample === undefined && <Awaited error={error} onRetry={refetch} />}
    </Panel>
  )
}

function PreviewOf({ entryId, signal }: StepProps & { entryId: string }) {
  const place = useRef<HTMLDivElement>(null)
  const {
    data: preview,
    error,
    refetch,
  } = useQuery({ ...previewQuery(entryId, signal.version), placeholderData: (before) => before })
  if (!preview) return <Awaited error={error} onRetry={refetch} />
  const isUnknown = preview.reason === 'not_found' && signal.target === 'people'
  return (
    <Stack gap="sm" ref={place} tabIndex={-1} role="group" aria-label={texts.preview.title}>
      <PreviewOutcome preview={preview} />
      {isUnknown && (
        <>
          <Text c="dimmed">{texts.preview.unknownPerson}</Text>
          <AddPerson entryId={entryId} onAdded={() => place.current?.focus()} />
        </>
      )}
    </Stack>
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
