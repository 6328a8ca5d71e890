import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { CallError } from '../api/callError'
import { holdPage } from '../api/leaving'

const PAUSE_MS = 500

type Draft = { value: string; failure: unknown; isStored: boolean }

export type Autosaved = {
  value: string
  change: (value: string) => void
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
}

/**
 * A text that is typed here and stored a moment later, or when its field goes away. It is the typed one until exactly that is
 * stored; where that fails it stays, and the field says so. After somebody else's change nothing is stored unasked.
 */
export function useAutosave({ stored, save, isFit = () => true }: AutosaveOptions): Autosaved {
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useRef<Draft | null>(null)
  const isSaving = useRef(false)
  const show = (next: Draft | null) => {
    latest.current = next
    setDraft(next)
  }
  const store = async () => {
    const sent = latest.current
    if (!sent || sent.isStored || sent.failure !== null || isSaving.current || !isFit(sent.value)) return
    isSaving.current = true
    const [settled] = await Promise.allSettled([save(sent.value)])
    isSaving.current = false
    show(afterSaving(latest.current, sent, settled))
    // What was typed meanwhile.
    if (latest.current !== null) await store()
  }
  const storeSoon = useDebouncedCallback(() => void store(), { delay: PAUSE_MS, flushOnUnmount: true })
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

function afterSaving(now: Draft | null, sent: Draft, settled: PromiseSettledResult<string>): Draft | null {
  if (settled.status === 'fulfilled')
    return now === sent ? { value: settled.value, failure: null, isStored: true } : now
  const failure: unknown = settled.reason
  return now === sent || (now && isConflict(failure)) ? { ...now, failure } : now
}

function isConflict(failure: unknown): boolean {
  return failure instanceof CallError && failure.code === 'changed_meanwhile'
}
