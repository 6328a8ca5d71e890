import { useDebouncedCallback } from '@mantine/hooks'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { CallError } from '../api/callError'
import { holdPage } from '../api/leaving'

const PAUSE_MS = 500
/** The longest that a timer waits. */
const NEVER_MS = 2 ** 31 - 1

type Draft = { value: string; failure: unknown; isStored: boolean }

export type Autosaved = {
  value: string
  change: (value: string) => void
  /** At once, such as when the field is left. */
  flush: () => void
  /** Why what stands here is not what is stored; null while all is well. */
  failure: unknown
  retry: () => void
  /** Takes what is stored instead. */
  discard: () => void
}

type AutosaveOptions = {
  stored: string
  /** Gives what is stored then. */
  save: (value: string) => Promise<string>
  isFit?: (value: string) => boolean
  /** Only when it is asked to, or when its field goes away: for what means something else while half of it is typed. */
  isStoredWhole?: boolean
}

/**
 * A text that is typed here and stored a moment later, or when its field goes away. It is the typed one until exactly that is
 * stored; where that fails it stays, and the field says so. After somebody else's change nothing is stored unasked.
 */
export function useAutosave(options: AutosaveOptions): Autosaved {
  const { stored, save, isFit = () => true, isStoredWhole = false } = options
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useRef<Draft | null>(null)
  const show = (next: Draft | null) => {
    latest.current = next
    setDraft(next)
  }
  const store = useStoring({ latest, show, save, isFit })
  const storeSoon = useDebouncedCallback(() => void store(), {
    delay: isStoredWhole ? NEVER_MS : PAUSE_MS,
    flushOnUnmount: true,
  })
  useEffect(() => {
    if (latest.current?.isStored === true) show(null)
  }, [stored])
  useEffect(() => holdPage(() => latest.current?.isStored === false), [])
  return {
    value: draft?.value ?? stored,
    change(value) {
      const failure = isConflict(latest.current?.failure) ? latest.current?.failure : null
      show({ value, failure, isStored: false })
      storeSoon()
    },
    flush() {
      storeSoon.flush()
    },
    failure: draft?.failure ?? null,
    retry() {
      if (latest.current) show({ ...latest.current, failure: null })
      void store()
    },
    discard() {
      show(null)
    },
  }
}

type Storing = Required<Pick<AutosaveOptions, 'save' | 'isFit'>> & {
  latest: RefObject<Draft | null>
  show: (next: Draft | null) => void
}

/** One after the other. */
function useStoring({ latest, show, save, isFit }: Storing): () => Promise<void> {
  const isSaving = useRef(false)
  return async function store() {
    const sent = latest.current
    if (!sent || sent.isStored || sent.failure !== null || isSaving.current || !isFit(sent.value)) return
    isSaving.current = true
    const [settled] = await Promise.allSettled([save(sent.value)])
    isSaving.current = false
    show(afterSaving(latest.current, sent, settled))
    // What was typed meanwhile.
    if (latest.current !== null) await store()
  }
}

function afterSaving(now: Draft | null, sent: Draft, settled: PromiseSettledResult<string>): Draft | null {
  if (settled.status === 'fulfilled')
    return now === sent ? { value: settled.value, failure: null, isStored: true } : now
  const failure: unknown = settled.reason
  return now === sent || (now && isConflict(failure)) ? { ...now, failure } : now
}

function isConflict(failure: unknown): boolean {
  return failure instanceof CallError && failure.code === 'changed_meanwhile'
}
