import { useDisclosure } from '@mantine/hooks'
import { lazy, useDeferredValue, useRef, useState } from 'react'
import { PageLoading } from '../app/PageLoading'
import { texts } from '../texts/texts'
import { LazyPart } from '../ui/LazyPart'
import { Problem } from '../ui/Problem'
import { useKeysOn } from '../ui/useKeysOn'
import { usePageTitle } from '../ui/usePageTitle'
import classes from './feed.module.css'
import { FeedHeader } from './FeedHeader'
import { LeadList } from './LeadList'
import { nameOf } from './nameOf'
import { SelectionBar } from './SelectionBar'
import { useFeed } from './useFeed'
import { useFeedActions } from './useFeedActions'
import { useFeedKeys } from './useFeedKeys'

// The list can be used before it is there, but nothing of the feed is wanted sooner.
const pane = import('./LeadPane')
const LeadPane = lazy(() => pane.then((loaded) => ({ default: loaded.LeadPane })))
const loadEmpty = () => import('./FeedEmpty')
const FeedEmpty = lazy(() => loadEmpty().then((loaded) => ({ default: loaded.FeedEmpty })))
// By the last lead the connection may be gone. Whoever needs it then is told where it did not come.
pane.then(loadEmpty).catch(() => undefined)
const KeysHelp = lazy(() => import('./KeysHelp').then((loaded) => ({ default: loaded.KeysHelp })))

/** Whose turn it is, and the lead that is open, side by side; on a phone one after the other. */
export function FeedPage() {
  const feed = useFeed()
  const actions = useFeedActions(feed)
  const [keysAreOn, setKeysOn] = useKeysOn()
  const [helpIsOpen, help] = useDisclosure()
  const search = useRef<HTMLInputElement>(null)
  const pane = useRef<HTMLElement>(null)
  const rewrite = useRef<HTMLFormElement>(null)
  useFeedKeys(feed, actions, {
    areOn: keysAreOn,
    search: () => search.current?.focus(),
    help: help.open,
    selectAll: () => void feed.selection.all.select(),
    rewrite: () => rewrite.current?.querySelector<HTMLElement>('input, button')?.focus(),
    edit: () => pane.current?.querySelector<HTMLElement>('textarea')?.focus(),
  })
  const { isPhone, leadId, list, openLead } = feed
  usePageTitle(openLead ? nameOf(openLead) : texts.feed.title)
  const isEmpty = !list.isPending && list.error === null && list.leads.length === 0 && !list.hasNextPage
  const isPaneDrawn = useAfterFirstList(list)
  // Out of sight it stays where it was scrolled to, for whoever comes back.
  const isListHidden = isPhone && leadId !== undefined
  return (
    <div className={classes.frame}>
      <div hidden={isListHidden}>
        <FeedHeader feed={feed} searchRef={search} onKeys={help.open} />
      </div>
      {isEmpty && leadId === undefined ? (
        <LazyPart waiting={<PageLoading />}>
          <FeedEmpty feed={feed} />
        </LazyPart>
      ) : (
        <div className={classes.sides}>
          <div className={classes.listSide} data-hidden={isListHidden || undefined}>
            {feed.selection.selected.length > 0 && !isListHidden && (
              <SelectionBar feed={feed} actions={actions} />
            )}
            {list.error && <Problem error={list.error} onRetry={list.refetch} />}
            {list.isPending ? <PageLoading /> : <LeadList feed={feed} />}
          </div>
          {(!isPhone || leadId !== undefined) && (
            <LazyPart>
              {(isPhone || isPaneDrawn) && (
                <LeadPane feed={feed} actions={actions} paneRef={pane} rewriteRef={rewrite} />
              )}
            </LazyPart>
          )}
        </div>
      )}
      <LazyPart>
        <KeysHelp
          mayWrite={feed.mayWrite}
          opened={helpIsOpen}
          onClose={help.close}
          areOn={keysAreOn}
          onSwitch={setKeysOn}
        />
      </LazyPart>
    </div>
  )
}

/** First the list, in a picture of its own; the open lead beside it in the next, and from then on. */
function useAfterFirstList({ isPending }: { isPending: boolean }): boolean {
  const [wasThere, setWasThere] = useState(!isPending)
  if (!wasThere && !isPending) setWasThere(true)
  return useDeferredValue(wasThere, false)
}
