import { Box, Button, Paper, Text } from '@mantine/core'
import { Play } from 'lucide-react'
import { useRef } from 'react'
import type { Entry } from '../../shared/contract/entries'
import type { Signal } from '../../shared/contract/signals'
import { mayWriteSignal } from '../signals/mayWriteSignal'
import { useMoveSignal } from '../signals/useMoveSignal'
import { entryPageTexts } from '../texts/entryPage'
import { texts } from '../texts/texts'
import { AddPerson } from './AddPerson'
import { useReplay } from './useReplay'
import { WaysOn } from './WaysOn'
import { findHold, isPaused, sayWhatBecame } from './whatBecame'

const words = entryPageTexts
const nextOf = new Map<string, string>(Object.entries(words.nextOf))

export type OfEntry = { entry: Entry; signal: Signal }

/** What became of it, why, and what to do next, in that order. */
export function Why({ entry, signal }: OfEntry) {
  const place = useRef<HTMLDivElement>(null)
  const moving = useMoveSignal(signal)
  // The button that did it is gone by then.
  const onDone = () => place.current?.focus()
  const isHeld = isPaused(entry, signal)
  const told = isHeld ? undefined : findHold(entry)?.reason
  const next = isHeld ? words.next.paused : nextOf.get(entry.reason ?? '')
  return (
    <Paper withBorder p="md" radius="lg" ref={place} tabIndex={-1} role="group" aria-label={words.why.label}>
      <Text fw={600} fz="lg" className="foreign" aria-live="polite">
        {sayWhatBecame(entry, signal)}
        {told !== undefined && ` ${told}`}
      </Text>
      {next !== undefined && entry.outcome !== 'lead' && (
        <Text c="dimmed" mt={4}>
          {next}
        </Text>
      )}
      {!isHeld && <WaysOn entry={entry} />}
      {isHeld && mayWriteSignal(signal) && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          leftSection={<Play size={14} aria-hidden="true" />}
          loading={moving.isPending}
          onClick={() => {
            moving.mutate(undefined, { onSuccess: onDone })
          }}
        >
          {texts.signal.resume}
        </Button>
      )}
      {entry.outcome === 'skipped' && entry.reason === 'not_found' && (
        <AddAndReplay {...{ entry, signal, onDone }} />
      )}
    </Paper>
  )
}

function AddAndReplay({ entry, signal, onDone }: OfEntry & { onDone: () => void }) {
  const { mutate } = useReplay(entry.id)
  if (signal.target !== 'people' || !mayWriteSignal(signal)) return null
  return (
    <Box mt="sm">
      <AddPerson
        entryId={entry.id}
        isMain
        onAdded={() => {
          onDone()
          mutate([])
        }}
      />
    </Box>
  )
}
