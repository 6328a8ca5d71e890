import { Box, Paper, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Entry } from '../../shared/contract/entries'
import { mayWriteSignal } from '../signals/mayWriteSignal'
import { signalQuery } from '../signals/signalQueries'
import { texts } from '../texts/texts'
import { AddPerson } from './AddPerson'
import { reasonTexts } from './reasonTexts'
import { useReplay } from './useReplay'

/** What became of it, why, and what to do next, in that order. */
export function Why({ entry }: { entry: Entry }) {
  const { outcome, reason, trace } = entry
  const place = useRef<HTMLDivElement>(null)
  const told = trace.findLast((step) => step.result !== 'ok' && step.reason !== undefined)?.reason
  return (
    <Paper withBorder p="md" radius="lg" ref={place} tabIndex={-1} role="group" aria-label={texts.why.label}>
      <Text fw={600} fz="lg" className="foreign" aria-live="polite">
        {texts.why[outcome]}
        {told !== undefined && outcome !== 'lead' && ` ${told}`}
      </Text>
      {reason !== null && outcome !== 'lead' && reasonTexts(reason).next !== '' && (
        <Text c="dimmed" mt={4}>
          {reasonTexts(reason).next}
        </Text>
      )}
      {outcome === 'skipped' && reason === 'not_found' && (
        <AddAndReplay entry={entry} onAdded={() => place.current?.focus()} />
      )}
    </Paper>
  )
}

type AddAndReplayProps = { entry: Entry; onAdded: () => void }

function AddAndReplay({ entry: { id, signalId }, onAdded }: AddAndReplayProps) {
  const { data: signal } = useQuery(signalQuery(signalId))
  const { mutate } = useReplay(id)
  if (signal?.target !== 'people' || !mayWriteSignal(signal)) return null
  return (
    <Box mt="sm">
      <AddPerson
        entryId={id}
        onAdded={() => {
          onAdded()
          mutate([])
        }}
      />
    </Box>
  )
}
