import type { MenuProps } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { keyOf } from '../ui/keyOf'

/**
 * For a menu that a key opens: it is there and gone at once, and the key after that, which may come before the focus
 * has moved into it, does not close it as a key from outside.
 */
export const QUICK_MENU: Partial<MenuProps> = {
  position: 'bottom-end',
  loop: true,
  transitionProps: { duration: 0 },
  clickOutsideEvents: ['mousedown', 'touchstart'],
}

/** While the menu is open its keys count wherever the focus is, so that two keys can follow each other at any speed. */
export function useMenuKeys(isOpen: boolean, keys: Record<string, () => void>): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const press = (event: KeyboardEvent) => {
      const choose = event.ctrlKey || event.metaKey || event.altKey ? undefined : latest.current[keyOf(event)]
      if (!choose) return
      event.preventDefault()
      event.stopPropagation()
      choose()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => {
      document.removeEventListener('keydown', press, { capture: true })
    }
  }, [isOpen])
}
