import { Box, Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheckBig, Filter, Gauge, Inbox, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import type { Role } from '../../shared/contract/me'
import { PageLoading } from '../app/PageLoading'
import { nameReason } from '../entries/nameReason'
import { useMe } from '../session/useMe'
import { AskOwner } from '../settings/AskOwner'
import { signalQuery } from '../signals/signalQueries'
import { WebhookUrl } from '../signals/WebhookUrl'
import { feedEmptyTexts } from '../texts/feedEmpty'
import { EmptyState } from '../ui/EmptyState'
import { LinkAnchor, LinkButton } from '../ui/LinkButton'
import { Problem } from '../ui/Problem'
import { isFiltered } from './feedSearch'
import { untilMidnight } from './untilMidnight'
import type { Feed } from './useFeed'
import { type Skipped, useWaiting } from './useWaiting'

const words = feedEmptyTexts.feedEmpty
const REASONS_TOLD = 6

/** Why there is nothing, and what to do about it. */
export function FeedEmpty({ feed }: { feed: Feed }) {
  const { search, filter, news, showNews, list, mayWrite } = feed
  const { user } = useMe()
  const isAsked = !isFiltered(search)
  const waiting = useWaiting(isAsked && mayWrite)
  useEffect(() => {
    if (news.fresh.length + news.back.length > 0) showNews()
  }, [news, showNews])
  if (!isAsked) {
    return (
      <EmptyState icon={SearchX} title={words.noMatch} text={words.noMatchText}>
        <Button
          variant="default"
          onClick={() => {
            filter({
              view: undefined,
              signal: undefined,
              q: undefined,
              enriched: undefined,
              whose: undefined,
            })
          }}
        >
          {words.clear}
        </Button>
      </EmptyState>
    )
  }
  if (!mayWrite) return <EmptyState icon={CircleCheckBig} title={words.noneOpen} text={words.noneOpenText} />
  if (waiting.error) return <Problem error={waiting.error} onRetry={waiting.refetch} />
  if (waiting.isPending) return <PageLoading />
  const { leadsToday, dailyLeadLimit: limit, timeZone: zone } = user
  // Counts come a little later than what they count.
  if (list.signals.every(({ lastEntryAt }) => lastEntryAt === null) && leadsToday === 0) {
    return <NothingReceived signalId={list.signals[0]?.id} />
  }
  if (limit === 0) return <NoPlaces role={user.role} />
  // What waits may wait for places of somebody else.
  if (leadsToday >= limit && waiting.forLimit > 0) {
    const reset = untilMidnight(new Date(), zone)
    const text = words.limitText({ used: leadsToday, limit, wait: waiting.forLimit, zone, reset })
    return <EmptyState icon={Gauge} title={words.limit} text={text} />
  }
  if (waiting.leads + leadsToday === 0 && waiting.skippedBy.length > 0)
    return <NoLead skippedBy={waiting.skippedBy} />
  return <EmptyState icon={CircleCheckBig} title={words.done} text={words.doneText} />
}

/** An owner raises the limit themselves. */
function NoPlaces({ role }: { role: Role }) {
  if (role !== 'owner') {
    return <EmptyState icon={Gauge} title={words.noPlaces} text={<AskOwner text={words.noPlacesText} />} />
  }
  return (
    <EmptyState icon={Gauge} title={words.noPlaces} text={words.noPlacesOwner}>
      <LinkButton to="/settings/people" variant="default">
        {words.toPlaces}
      </LinkButton>
    </EmptyState>
  )
}

function NoLead({ skippedBy }: { skippedBy: readonly Skipped[] }) {
  return (
    <EmptyState icon={Filter} title={words.noLead} text={words.noLeadText}>
      <Table w="auto" ta="start">
        <Table.Tbody>
          {skippedBy.slice(0, REASONS_TOLD).map(({ reason, count, signalId }) => (
            <Table.Tr key={reason}>
              <Table.Td>
                {signalId === undefined ? (
                  nameReason(reason)
                ) : (
                  <LinkAnchor to="/signals/$signalId/entries" params={{ signalId }} search={{ reason }}>
                    {nameReason(reason)}
                  </LinkAnchor>
                )}
              </Table.Td>
              <Table.Td ta="end" className="tabular">
                {words.count(count)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </EmptyState>
  )
}

/** With the address to send to, where there is a signal already. */
function NothingReceived({ signalId }: { signalId: string | undefined }) {
  const { data: signal } = useQuery({ ...signalQuery(signalId ?? ''), enabled: signalId !== undefined })
  return (
    <>
      <EmptyState icon={Inbox} title={words.nothing} text={words.nothingText}>
        <Button component={Link} to="/signals">
          {words.toSignals}
        </Button>
      </EmptyState>
      {signal && (
        <Box maw={560} mx="auto" px="md">
          <WebhookUrl signal={signal} />
        </Box>
      )}
    </>
  )
}
