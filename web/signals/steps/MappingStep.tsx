import { Alert, Skeleton, Stack } from '@mantine/core'
import { CircleCheck, Inbox, TriangleAlert } from 'lucide-react'
import { lazy, useState } from 'react'
import type { Refresh } from '../../../shared/contract/refresh'
import { missingIdentifiers } from '../../../shared/identifiers/missingIdentifiers'
import { slotsOf } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'
import { EmptyState } from '../../ui/EmptyState'
import { LazyPart } from '../../ui/LazyPart'
import { Problem } from '../../ui/Problem'
import { LatestRequest } from './LatestRequest'
import { SampleDifference } from './SampleDifference'
import { SlotRow } from './SlotRow'
import type { StepProps } from './stepProps'
import { useSample } from './useSample'
import { LinkButton } from '../../ui/LinkButton'

const words = texts.mapping

// Closed, and below all that is to be decided here.
const AdvancedEnrichment = lazy(async () => ({
  default: (await import('./AdvancedEnrichment')).AdvancedEnrichment,
}))

/** Whether it is enough, and a row a slot: what was chosen or suggested, and its value in the sample. */
export function MappingStep({ signal }: StepProps) {
  const { sample, error, refetch, latest } = useSample(signal)
  const [before, setBefore] = useSampleBefore(sample)
  if (error) return <Problem error={error} onRetry={refetch} />
  if (sample === undefined) return <Skeleton h={320} />
  if (sample === null) {
    return (
      <EmptyState icon={Inbox} title={texts.testing.waiting} text={words.noSample}>
        <LinkButton
          variant="default"
          to="/signals/$signalId/setup/$step"
          params={{ signalId: signal.id, step: 'webhook' }}
        >
          {words.toWebhook}
        </LinkButton>
      </EmptyState>
    )
  }
  return (
    <Stack gap="md">
      <Missing signal={signal} sample={sample} />
      <LatestRequest
        {...latest}
        onRead={() => {
          setBefore(sample)
          latest.onRead()
        }}
      />
      {!latest.isReading && <SampleDifference signal={signal} before={before} sample={sample} />}
      {slotsOf[signal.target].map((slot) => (
        <SlotRow key={slot} signal={signal} slot={slot} sample={sample} />
      ))}
      <LazyPart>
        <AdvancedEnrichment signal={signal} />
      </LazyPart>
    </Stack>
  )
}

/** The sample before the one that is shown, whether somebody asked for the latest request or it came by itself. */
function useSampleBefore(sample: Refresh | null | undefined) {
  const [shown, setShown] = useState(sample)
  const [before, setBefore] = useState<Refresh | null>(null)
  if (sample && sample.entryId !== shown?.entryId) {
    if (shown) setBefore(shown)
    setShown(sample)
  }
  return [before, setBefore] as const
}

/** What came as the last word: the stored mapping; in set-up the sample has taken suggestions over. */
function Missing({ signal, sample }: StepProps & { sample: Refresh }) {
  const mapping = { ...sample.mapping, ...signal.mapping }
  const mapped = slotsOf[signal.target].filter((slot) => mapping[slot] != null)
  const missing = missingIdentifiers(signal.target, mapped)
  return (
    <Stack gap="xs">
      {missing ? (
        <Alert color="yellow" icon={<TriangleAlert size={16} />} title={missing.sentence} />
      ) : (
        <Alert color="green" icon={<CircleCheck size={16} />} title={words.enough} />
      )}
      {sample.absentPaths.map((path) => (
        <Alert key={path} color="yellow" icon={<TriangleAlert size={16} />} title={words.absent(path)} />
      ))}
    </Stack>
  )
}
