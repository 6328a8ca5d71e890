import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SignalStats } from '../../shared/contract/stats'
import { isMuted, openNoticesQuery } from '../notices/noticeQueries'
import { texts } from '../texts/texts'
import { LinkAnchor } from '../ui/LinkButton'
import classes from './Signal.module.css'

const words = texts.signals.warnings

type SignalWarningsProps = {
  signalId: string
  stats: SignalStats | undefined
  /** What is looked at on the page of the signal needs no way there. */
  isOnItsPage?: boolean
}

/** What keeps a signal from giving what it could, each with the way to where it is mended. */
export function SignalWarnings({ signalId, stats, isOnItsPage = false }: SignalWarningsProps) {
  const { data } = useQuery(openNoticesQuery)
  const notices = data?.items.filter((notice) => notice.signalId === signalId && !isMuted(notice)) ?? []
  const has = (kind: string) => notices.some((notice) => notice.kind === kind)
  const refused = stats?.hours.reduce((sum, hour) => sum + hour.refused, 0) ?? 0
  const waiting = stats?.waitingForLimit ?? 0
  if (notices.length === 0 && refused === 0 && waiting === 0) return null
  const params = { signalId }
  const look = { params, size: 'sm', c: 'inherit' } as const
  return (
    <Group gap="4px 12px">
      {has('source_quiet') && (
        <Warning>
          {isOnItsPage ? (
            <Text span size="sm">
              {words.quiet}
            </Text>
          ) : (
            <LinkAnchor {...look} to="/signals/$signalId">
              {words.quiet}
            </LinkAnchor>
          )}
        </Warning>
      )}
      {has('nobody_identified') && (
        <Warning>
          <LinkAnchor {...look} to="/signals/$signalId/settings/$step" params={{ signalId, step: 'mapping' }}>
            {words.unidentified}
          </LinkAnchor>
        </Warning>
      )}
      {has('field_missing') && (
        <Warning>
          <LinkAnchor {...look} to="/signals/$signalId/settings/$step" params={{ signalId, step: 'mapping' }}>
            {words.missing}
          </LinkAnchor>
        </Warning>
      )}
      {refused > 0 && (
        <Warning>
          <LinkAnchor {...look} to="/signals/$signalId/entries" search={{ outcome: 'refused' }}>
            {words.refused(refused)}
          </LinkAnchor>
        </Warning>
      )}
      {waiting > 0 && (
        <Warning>
          <LinkAnchor {...look} to="/signals/$signalId/entries" search={{ reason: 'daily_limit' }}>
            {words.waiting(waiting)}
          </LinkAnchor>
        </Warning>
      )}
    </Group>
  )
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className={classes.warning}>
      <TriangleAlert size={14} aria-hidden="true" />
      {children}
    </span>
  )
}
