import { useDocumentVisibility } from '@mantine/hooks'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LiveEvent } from '../../shared/contract/events'
import { noteConnection } from './connection'
import { watchLive } from './watchLive'

/** What comes together is read together. */
const GATHER_MS = 300
/** A page that is just being opened is still reading what it shows, and reads it again once that is done. */
const OPENING_MS = 1_500

let wasOpened = false

/** Which queries an event makes stale. A feature that shows more than this adds its keys. */
function keysOf({ kind, signalId, id }: LiveEvent): QueryKey[] {
  if (kind === 'lead.created') return [['leads', 'news'], ['me'], ['home', 'any']]
  // What others do with the lead that is open. A list that somebody works through stays as it is.
  if (kind === 'lead.updated') return [['leads', 'one', id]]
  if (kind === 'notice.raised' || kind === 'notice.resolved') return [['notices'], ['home', 'attention']]
  return [
    ['signals', 'list'],
    ['signals', signalId, 'entries'],
    ['signals', signalId, 'stats'],
    ['entries', id],
  ]
}

/** Keeps what is on the screen up to date, while somebody looks: a window in the background holds no connection. */
export function useLive(): void {
  const client = useQueryClient()
  const isVisible = useDocumentVisibility() === 'visible'
  useEffect(() => {
    if (!isVisible) return
    const stale = new Map<string, QueryKey>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let reading: ReturnType<typeof setTimeout> | undefined
    // A list that somebody works through does not move by itself.
    const readAll = () => void client.invalidateQueries({ predicate: ({ meta }) => meta?.isKept !== true })
    const flush = () => {
      timer = undefined
      for (const queryKey of stale.values()) void client.invalidateQueries({ queryKey })
      stale.clear()
    }
    const stop = watchLive({
      onOpen: () => {
        noteConnection(true)
        reading = setTimeout(readAll, wasOpened ? 0 : OPENING_MS)
        wasOpened = true
      },
      onLost: () => {
        noteConnection(false)
      },
      onEvent: (event) => {
        for (const key of keysOf(event)) stale.set(JSON.stringify(key), key)
        timer ??= setTimeout(flush, GATHER_MS)
      },
    })
    return () => {
      stop()
      // Nothing is known while nobody looks.
      noteConnection(true)
      clearTimeout(timer)
      clearTimeout(reading)
    }
  }, [client, isVisible])
}
