import type { LiveEvent } from '../../shared/contract/events'
import { storedKey } from './apiKey'

const PAUSE_MS_MIN = 1_000
const PAUSE_MS_MAX = 15_000

export type LiveWatch = {
  /** The stream is open, for the first time or again: what happened before has to be read. */
  onOpen: () => void
  onEvent: (event: LiveEvent) => void
}

/** Watches until `stopping`; a stream that ends or breaks off is opened again, ever more slowly. */
export async function watchLive({ onOpen, onEvent }: LiveWatch, stopping: AbortSignal): Promise<void> {
  let pauseMs = PAUSE_MS_MIN
  while (!stopping.aborted) {
    const isRead = await readStream(onEvent, stopping, () => {
      pauseMs = PAUSE_MS_MIN
      onOpen()
    }).catch(() => false)
    if (!isRead) pauseMs = Math.min(pauseMs * 2, PAUSE_MS_MAX)
    await pause(pauseMs, stopping)
  }
}

async function readStream(
  onEvent: LiveWatch['onEvent'],
  signal: AbortSignal,
  onOpen: () => void,
): Promise<boolean> {
  const key = storedKey()
  const response = await fetch(new URL('api/v1/events', document.baseURI), {
    signal,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  })
  if (!response.ok || !response.body) return false
  onOpen()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return true
    text += value
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const event = readEvent(message)
      if (event) onEvent(event)
    }
  }
}

function readEvent(message: string): LiveEvent | null {
  const [, data] = /^data: (.*)$/m.exec(message) ?? []
  if (data === undefined) return null
  const event: unknown = JSON.parse(data)
  return isEvent(event) ? event : null
}

function isEvent(value: unknown): value is LiveEvent {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && 'signalId' in value
  )
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
