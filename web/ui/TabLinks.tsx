import { type ReactNode, useEffect, useRef } from 'react'
import classes from './TabLinks.module.css'

export const tabLinkClass = classes.tab

/** Links to the pages of one thing; where one is, is marked, and seen also where not all have room. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    tabs.current
      ?.querySelector('[data-status=active]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [])
  return (
    <nav ref={tabs} aria-label={label} className={classes.tabs}>
      {children}
    </nav>
  )
}
