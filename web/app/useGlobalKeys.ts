import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isMac } from '../ui/isMac'
import { keyOf } from '../ui/keyOf'
import { isTyping } from '../ui/isTyping'
import { useKeysOn } from '../ui/useKeysOn'
import { useNavItems } from './useNavItems'

/** So soon after g a letter leads somewhere. */
const LETTER_MS_MAX = 1_500

/** On every page: Ctrl or Cmd and K for all that can be gone to, and g with the letter of a section. */
export function useGlobalKeys(openPalette: () => void): void {
  const navigate = useNavigate()
  const sections = useNavItems()
  const [keysAreOn] = useKeysOn()
  // Kept while the frame is drawn anew between the two keys.
  const isGoingUntil = useRef(0)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isGoing = event.timeStamp < isGoingUntil.current
      isGoingUntil.current = 0
      if (event.altKey) return
      if (event.ctrlKey || event.metaKey) {
        if (!asksForPalette(event)) return
        event.preventDefault()
        // Over another dialog it would take away what was typed there.
        if (!document.querySelector('[aria-modal=true]')) openPalette()
        return
      }
      if (!keysAreOn || isTyping(event)) return
      const key = keyOf(event)
      if (key === 'g') isGoingUntil.current = event.timeStamp + LETTER_MS_MAX
      const section = isGoing ? sections.find(({ goKey }) => goKey === key) : undefined
      if (!section) return
      // The same letter may mean something on the page.
      event.preventDefault()
      event.stopPropagation()
      void navigate({ to: section.to })
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [navigate, sections, keysAreOn, openPalette])
}

/** On a Mac Control and K deletes to the end of a line. */
function asksForPalette(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, shiftKey } = event
  const isK = keyOf(event).toLowerCase() === 'k'
  return isK && !shiftKey && (isMac ? metaKey && !ctrlKey : ctrlKey)
}
