import type { ReactNode } from 'react'
import classes from './TabLinks.module.css'

export const tabLinkClass = classes.tab

/** Links to the pages of one thing; where one is, is marked. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {children}
    </nav>
  )
}
