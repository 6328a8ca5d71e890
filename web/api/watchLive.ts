import type { LiveEvent } from '../../shared/contract/events'

/** After an answer that is none, such as from a proxy whose server restarts; what breaks off the browser itself opens again. */
const REOPEN_MS = 5_000

export type LiveWatch = {
  /** The stream is open, for the first time or again: what happened before has to be read. */
  onOpen: () => void
  /** It broke off, or could not be opened; it is opened again. */
  onLost: () => void
  onEvent: (event: LiveEvent) => void
}

/** Watches until the function that it gives is called. */
export function watchLive(watch: LiveWatch): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(new URL('api/v1/events', document.baseURI))
    source.onopen = watch.onOpen
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event: unknown = JSON.parse(data)
      if (isEvent(event)) watch.onEvent(event)
    }
    source.onerror = () => {
      watch.onLost()
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function isEvent(value: unknown): value is LiveEvent {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && 'signalId' in value
  )
}
