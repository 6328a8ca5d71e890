import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { AddPerson } from '../../entries/AddPerson'
import { PreviewOutcome } from '../../entries/PreviewOutcome'
import { texts } from '../../texts/texts'
import { Awaited } from '../../ui/Awaited'
import { Panel } from '../../ui/Panel'
import { sampleQuery } from '../sampleQueries'
import { previewQuery } from '../signalQueries'
import type { StepProps } from '../steps/stepProps'

/** What would become of the sample by the signal as it is now. */
export function SamplePreview({ signal }: StepProps) {
  const { data: sample, error, refetch } = useQuery(sampleQuery(signal))
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
