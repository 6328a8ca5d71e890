import { useQuery } from '@tanstack/react-query'
import { texts } from '../texts/texts'
import classes from './notices.module.css'
import { isMuted, openNoticesQuery } from './noticeQueries'

/** Beside the section's name: how many are open, without those that somebody has muted. */
export function NoticeCount() {
  const { data } = useQuery(openNoticesQuery)
  const count = data?.items.filter((notice) => !isMuted(notice)).length ?? 0
  if (count === 0) return null
  return (
    <span className={classes.count} role="img" aria-label={texts.notices.count(count)}>
      {count.toLocaleString()}
    </span>
  )
}
