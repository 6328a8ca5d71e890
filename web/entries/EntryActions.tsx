import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import type { OverridableReason } from '../../shared/contract/entries'
import { mayWriteSignal } from '../signals/mayWriteSignal'
import { entryPageTexts } from '../texts/entryPage'
import { CopyAction } from '../ui/CopyAction'
import { curlOf } from './curlOf'
import { rawQuery } from './entryQueries'
import { useReplay } from './useReplay'
import type { OfEntry } from './Why'

const words = entryPageTexts.entry
const OVERRIDABLE = ['excluded', 'recently_contacted'] as const satisfies readonly OverridableReason[]

export function EntryActions({ entry, signal }: OfEntry) {
  const override = OVERRIDABLE.filter((each) => each === entry.reason)
  const replaying = useReplay(entry.id)
  const canReplay = mayWriteSignal(signal) && ['skipped', 'failed', 'lead'].includes(entry.outcome)
  // Somebody who is not in the directory is added first, below.
  const isMain = entry.reason !== 'not_found' || signal.target !== 'people'
  return (
    <>
      <CopyCurl entry={entry} signal={signal} />
      {canReplay && (
        <Button
          size="xs"
          variant={isMain ? 'filled' : 'default'}
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
function CopyCurl({ entry: { id, contentType }, signal }: OfEntry) {
  const { data: raw } = useQuery(rawQuery(id))
  if (typeof raw !== 'string' || typeof signal.webhookUrl !== 'string') return null
  const code = curlOf({ url: signal.webhookUrl, contentType, body: raw })
  return <CopyAction value={code} label={words.copyCurl} />
}
