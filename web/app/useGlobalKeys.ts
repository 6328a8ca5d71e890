import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
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
  useEffect(() => {
    let isGoingUntil = 0
    const press = (event: KeyboardEvent) => {
      const isGoing = event.timeStamp < isGoingUntil
      isGoingUntil = 0
      if (event.altKey) return
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== 'k' || event.shiftKey) return
        event.preventDefault()
        openPalette()
        return
      }
      if (!keysAreOn || isTyping(event)) return
      if (event.key === 'g') isGoingUntil = event.timeStamp + LETTER_MS_MAX
      const section = isGoing ? sections.find(({ goKey }) => goKey === event.key) : undefined
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
