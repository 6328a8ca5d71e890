import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 500

/** A value that is typed here and stored a moment later, or when its field goes away. What comes from outside is shown while nobody types. */
export function useAutosave<Value>(stored: Value, save: (value: Value) => void) {
  const [value, setValue] = useState(stored)
  const isTyped = useRef(false)
  const store = useDebouncedCallback(
    (next: Value) => {
      isTyped.current = false
      save(next)
    },
    { delay: PAUSE_MS, flushOnUnmount: true },
  )
  useEffect(() => {
    if (!isTyped.current) setValue(stored)
  }, [stored])
  const change = (next: Value) => {
    isTyped.current = true
    setValue(next)
    store(next)
  }
  return [value, change] as const
}
