import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { useRef } from 'react'
import { Problem } from '../ui/Problem'
import { PageLoading } from '../app/PageLoading'
import classes from './feed.module.css'
import { FeedEmpty } from './FeedEmpty'
import { FeedHeader } from './FeedHeader'
import { KeysHelp } from './KeysHelp'
import { LeadList } from './LeadList'
import { LeadPane } from './LeadPane'
import { SelectionBar } from './SelectionBar'
import { useFeed } from './useFeed'
import { useFeedActions } from './useFeedActions'
import { useFeedKeys } from './useFeedKeys'
import { useSelectAll } from './useSelectAll'

/** Whose turn it is, and the lead that is open, side by side; on a phone one after the other. */
export function FeedPage() {
  const feed = useFeed()
  const actions = useFeedActions(feed)
  const [keysAreOn, setKeysOn] = useLocalStorage({ key: 'signalpost-keys', defaultValue: true })
  const [helpIsOpen, help] = useDisclosure()
  const search = useRef<HTMLInputElement>(null)
  const pane = useRef<HTMLElement>(null)
  const rewrite = useRef<HTMLFormElement>(null)
  const selectAll = useSelectAll(feed)
  useFeedKeys(feed, actions, {
    areOn: keysAreOn,
    search: () => search.current?.focus(),
    help: help.open,
    selectAll: () => void selectAll(),
    rewrite: () => rewrite.current?.querySelector<HTMLElement>('input, button')?.focus(),
    edit: () => pane.current?.querySelector<HTMLElement>('textarea')?.focus(),
  })
  const { isPhone, leadId, list } = feed
  const isEmpty = !list.isPending && list.error === null && list.leads.length === 0 && !list.hasNextPage
  return (
    <div className={classes.frame}>
      {!(isPhone && leadId !== undefined) && <FeedHeader feed={feed} searchRef={search} onKeys={help.open} />}
      {isEmpty && leadId === undefined ? (
        <FeedEmpty feed={feed} />
      ) : (
        <div className={classes.sides}>
          {!(isPhone && leadId !== undefined) && (
            <div className={classes.listSide}>
              {feed.selection.selected.length > 0 && (
                <SelectionBar feed={feed} actions={actions} onAll={() => void selectAll()} />
              )}
              {list.error && <Problem error={list.error} onRetry={list.refetch} />}
              {list.isPending ? <PageLoading /> : <LeadList feed={feed} />}
            </div>
          )}
          {(!isPhone || leadId !== undefined) && (
            <LeadPane feed={feed} actions={actions} paneRef={pane} rewriteRef={rewrite} />
          )}
        </div>
      )}
      <KeysHelp opened={helpIsOpen} onClose={help.close} areOn={keysAreOn} onSwitch={setKeysOn} />
    </div>
  )
}
