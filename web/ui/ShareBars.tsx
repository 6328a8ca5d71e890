import type { ReactNode } from 'react'
import classes from './ShareBars.module.css'

export type Share = { key: string; label: ReactNode; count: number }

/** Counts with a bar each, the longest first; who sees no bars has the numbers. */
export function ShareBars({ shares }: { shares: readonly Share[] }) {
  const ordered = shares.toSorted((one, other) => other.count - one.count)
  const highest = Math.max(1, ...shares.map(({ count }) => count))
  return (
    <ul className={classes.list}>
      {ordered.map(({ key, label, count }) => (
        <li key={key} className={classes.share}>
          <span className="foreign">{label}</span>
          <span className={classes.track} aria-hidden="true">
            <span className={classes.bar} style={{ width: `${(count / highest) * 100}%` }} />
          </span>
          <span className="tabular">{count.toLocaleString()}</span>
        </li>
      ))}
    </ul>
  )
}
