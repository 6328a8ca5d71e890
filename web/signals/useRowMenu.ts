import { type ComponentType, startTransition, useEffect, useState } from 'react'
import type { ListedSignal } from '../../shared/contract/signals'

type RowMenu = ComponentType<{ signal: ListedSignal }>

/** The menu of a row, once the list is there: nobody waits for it. Where it does not come, the signal's own page has the same. */
export function useRowMenu(): RowMenu | null {
  const [menu, setMenu] = useState<RowMenu | null>(null)
  useEffect(() => {
    import('./RowMenu')
      .then(({ RowMenu }) => {
        startTransition(() => {
          setMenu(() => RowMenu)
        })
      })
      .catch(() => undefined)
  }, [])
  return menu
}
