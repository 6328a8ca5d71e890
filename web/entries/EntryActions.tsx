import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import type { Entry, OverridableReason } from '../../shared/contract/entries'
import { mayWriteSignal } from '../signals/mayWriteSignal'
import { signalQuery } from '../signals/signalQueries'
import { texts } from '../texts/texts'
import { CopyAction } from '../ui/CopyAction'
import { curlOf } from './curlOf'
import { rawQuery } from './entryQueries'
import { useReplay } from './useReplay'

const words = texts.entry
const OVERRIDABLE = ['excluded', 'recently_contacted'] as const satisfies readonly OverridableReason[]

export function EntryActions({ entry }: { entry: Entry }) {
  const override = OVERRIDABLE.filter((each) => each === entry.reason)
  const replaying = useReplay(entry.id)
  const { data: signal } = useQuery(signalQuery(entry.signalId))
  const canReplay = signal && mayWriteSignal(signal) && ['skipped', 'failed', 'lead'].includes(entry.outcome)
  return (
    <>
      <CopyCurl entry={entry} />
      {canReplay && (
        <Button
          size="xs"
          leftSection={<RotateCcw size={14} />}
          loading={replaying.isPending}
          onClick={() => {
            replaying.mutate(override)
          }}
        >
          {override.length > 0 ? words.replayOverride : words.replay}
        </Button>
      )}
    </>
  )
}

/** The request again, for a terminal. */
function CopyCurl({ entry: { id, signalId, contentType } }: { entry: Entry }) {
  const { data: raw } = useQuery(rawQuery(id))
  const { data: signal } = useQuery(signalQuery(signalId))
  if (typeof raw !== 'string' || typeof signal?.webhookUrl !== 'string') return null
  const code = curlOf({ url: signal.webhookUrl, contentType, body: raw })
  return <CopyAction value={code} label={words.copyCurl} />
}
