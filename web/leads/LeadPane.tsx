import { Button, Text } from '@mantine/core'
import { ArrowLeft, SearchX } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { CallError } from '../api/callError'
import { PageLoading } from '../app/PageLoading'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { Problem } from '../ui/Problem'
import classes from './feed.module.css'
import { LeadActions } from './LeadActions'
import { LeadHead } from './LeadHead'
import { LeadHistory } from './LeadHistory'
import { stackKey } from './feedRows'
import { nameOf } from './nameOf'
import { SequenceEditor } from './SequenceEditor'
import { SequenceView } from './SequenceView'
import type { Feed } from './useFeed'
import type { FeedActions } from './useFeedActions'
import { WhyNow } from './WhyNow'

export { LeadActions }

const words = texts.feed

type LeadPaneProps = {
  feed: Feed
  actions: FeedActions
  paneRef: RefObject<HTMLElement | null>
  rewriteRef: RefObject<HTMLFormElement | null>
}

/** The open lead: who, why now, what to write. */
export function LeadPane({ feed, actions, paneRef, rewriteRef }: LeadPaneProps) {
  const { openLead: lead, isPhone, goTo } = feed
  const others = useOthers(feed)
  const order = isPhone ? 1 : 2
  useTopOf(paneRef, lead)
  const heading = useFocusOnPhone(feed)
  return (
    <section className={classes.pane} ref={paneRef} aria-label={lead ? nameOf(lead) : words.title}>
      {isPhone && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          className={classes.back}
          leftSection={<ArrowLeft size={16} aria-hidden="true" />}
          onClick={() => {
            goTo(undefined)
          }}
        >
          {words.toList}
        </Button>
      )}
      {lead ? (
        <>
          <div className={classes.head}>
            <LeadHead lead={lead} recipient={feed.recipientNameOf(lead)} order={order} headingRef={heading} />
            {feed.mayWrite && <LeadActions actions={actions} />}
          </div>
          <WhyNow lead={lead} leadOrder={order} others={others} />
          {feed.mayWrite ? (
            <SequenceEditor
              key={lead.id}
              lead={lead}
              leadOrder={order}
              onSaved={feed.putLeads}
              rewriteRef={rewriteRef}
            />
          ) : (
            <SequenceView lead={lead} leadOrder={order} />
          )}
          <LeadHistory key={`history ${lead.id}`} lead={lead} />
        </>
      ) : (
        <NoLead feed={feed} />
      )}
    </section>
  )
}

function NoLead({ feed: { openId, opening, goTo } }: { feed: Feed }) {
  const { error, refetch } = opening
  if (openId === undefined)
    return (
      <Text c="dimmed" p="lg">
        {words.choose}
      </Text>
    )
  if (error === null) return <PageLoading />
  if (!(error instanceof CallError) || error.status !== 404)
    return <Problem error={error} onRetry={refetch} />
  return (
    <EmptyState icon={SearchX} title={words.gone} text={words.goneText}>
      <Button
        variant="default"
        onClick={() => {
          goTo(undefined)
        }}
      >
        {words.toList}
      </Button>
    </EmptyState>
  )
}

const NONE: never[] = []

/** What else is known of the person of the open lead, or of the company that its signal looks for, as far as it was loaded. */
function useOthers({ list: { leads, companySignals }, openLead }: Feed): readonly Lead[] {
  return useMemo(() => {
    if (!openLead) return NONE
    const { id, person } = openLead
    const keyOf = (lead: Lead) => stackKey(lead, companySignals.has(lead.signalId))
    const key = keyOf(openLead)
    const found = leads.filter(
      (other) =>
        other.id !== id && (keyOf(other) === key || (person.id !== null && other.person.id === person.id)),
    )
    return found.length === 0 ? NONE : found
  }, [leads, openLead, companySignals])
}

/** The next lead begins at its top. */
function useTopOf(pane: RefObject<HTMLElement | null>, lead: Lead | undefined): void {
  const leadId = lead?.id
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 })
  }, [pane, leadId])
}

/** There the list is gone, so that the focus has to go to the lead itself. */
function useFocusOnPhone({ isPhone, openLead, leadId }: Feed) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = isPhone && openLead !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true })
  }, [isThere, leadId])
  return heading
}
