import { Kbd } from '@mantine/core'
import classes from './feed.module.css'

/** Beside the words for the eye; a screen reader is told by aria-keyshortcuts. */
export function Key({ children }: { children: string }) {
  return (
    <Kbd size="xs" aria-hidden="true" className={classes.key}>
      {children}
    </Kbd>
  )
}
