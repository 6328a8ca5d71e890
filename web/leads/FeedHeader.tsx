import { Button, CloseButton, Group, NativeSelect, Text, TextInput, Tooltip } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Keyboard, Search } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { PageHeader } from '../ui/PageHeader'
import classes from './feed.module.css'
import { ENRICHED, VIEWS } from './feedSearch'
import { untilMidnight } from './untilMidnight'
import type { Feed } from './useFeed'
import { useWaiting } from './useWaiting'

const words = texts.feed
const SEARCH_MS = 250

type FeedHeaderProps = { feed: Feed; searchRef: RefObject<HTMLInputElement | null>; onKeys: () => void }

export function FeedHeader({ feed, searchRef, onKeys }: FeedHeaderProps) {
  return (
    <PageHeader
      title={words.title}
      text={feed.mayWrite ? <LimitToday /> : undefined}
      actions={
        <>
          <Filters feed={feed} />
          <SearchField feed={feed} searchRef={searchRef} />
          <Tooltip label={texts.feed.keys}>
            <Button
              variant="default"
              size="xs"
              px={7}
              aria-label={words.keys}
              onClick={onKeys}
              visibleFrom="sm"
            >
              <Keyboard size={16} aria-hidden="true" />
            </Button>
          </Tooltip>
        </>
      }
    />
  )
}

function LimitToday() {
  const { user } = useMe()
  const { leadsToday: used, dailyLeadLimit: limit, timeZone } = user
  const waiting = useWaiting(used >= limit && limit > 0)
  const reset = untilMidnight(new Date(), timeZone)
  if (limit === 0) return words.noLimit
  return (
    <Tooltip label={words.resets(timeZone, reset)}>
      <Text span c="dimmed" fz="sm" className="tabular">
        {used >= limit
          ? words.limitReached({ used, limit, wait: waiting.forLimit })
          : words.limit(used, limit)}
      </Text>
    </Tooltip>
  )
}

function Filters({ feed }: { feed: Feed }) {
  const { search, filter } = feed
  const { user } = useMe()
  return (
    <Group gap={8} className={classes.filters}>
      {user.role === 'owner' && (
        <FilterSelect
          feed={feed}
          label={words.whose}
          value={search.whose ?? 'mine'}
          data={[
            { value: 'mine', label: words.mine },
            { value: 'everybody', label: words.everybody },
          ]}
          onChoose={(value) => {
            filter({ whose: value === 'everybody' ? value : undefined })
          }}
        />
      )}
      <FilterSelect
        feed={feed}
        label={words.view}
        value={search.view ?? 'new'}
        data={VIEWS.map((view) => ({ value: view, label: words.views[view] }))}
        onChoose={(value) => {
          filter({ view: VIEWS.find((view) => view === value && view !== 'new') })
        }}
      />
      <FilterSelect
        feed={feed}
        label={words.enriched}
        value={search.enriched ?? 'any'}
        data={(['any', ...ENRICHED] as const).map((value) => ({ value, label: words.enrichments[value] }))}
        onChoose={(value) => {
          filter({ enriched: ENRICHED.find((each) => each === value) })
        }}
      />
      <SignalFilter feed={feed} />
    </Group>
  )
}

function SignalFilter({ feed }: { feed: Feed }) {
  const { search, filter, list } = feed
  const { signal = '' } = search
  const options = [
    { value: '', label: words.allSignals },
    ...list.signals.map(({ id, name }) => ({ value: id, label: name })),
  ]
  // Deleted, or beyond the first hundred: it can be left only where it stands as chosen.
  if (!options.some(({ value }) => value === signal))
    options.push({ value: signal, label: words.unknownSignal })
  if (signal === '' && list.signals.length < 2) return null
  return (
    <FilterSelect
      feed={feed}
      label={words.signal}
      value={signal}
      data={options}
      onChoose={(value) => {
        filter({ signal: value === '' ? undefined : value })
      }}
    />
  )
}

type FilterSelectProps = {
  feed: Feed
  label: string
  value: string
  data: { value: string; label: string }[]
  onChoose: (value: string) => void
}

/** Once something was chosen the letters are for the leads again; whoever goes through it by the arrows leaves it by Escape. */
function FilterSelect({ feed, label, value, data, onChoose }: FilterSelectProps) {
  const isByKey = useRef(false)
  return (
    <NativeSelect
      size="xs"
      className={classes.filter ?? ''}
      aria-label={label}
      value={value}
      data={data}
      onPointerDown={() => {
        isByKey.current = false
      }}
      onKeyDown={({ key, currentTarget }) => {
        isByKey.current = true
        if (key === 'Escape') toList(currentTarget, feed)
      }}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value)
        if (!isByKey.current) toList(currentTarget, feed)
      }}
    />
  )
}

/** The lead that is open takes the focus, or the first one of the list that comes. */
function toList(field: HTMLElement, { wantsFocus, isPhone }: Feed): void {
  field.blur()
  if (isPhone) return
  wantsFocus.current = true
  document.querySelector<HTMLElement>('[data-lead][aria-current=true]')?.focus({ preventScroll: true })
}

function SearchField({ feed, searchRef }: Pick<FeedHeaderProps, 'feed' | 'searchRef'>) {
  const { search, filter } = feed
  const [text, setText] = useState(search.q ?? '')
  useEffect(() => {
    // What is being typed is ahead of the address; what is changed from elsewhere is shown.
    if (searchRef.current !== document.activeElement) setText(search.q ?? '')
  }, [search.q, searchRef])
  const searchLater = useDebouncedCallback((q: string) => {
    filter({ q: q.trim() === '' ? undefined : q.trim() })
  }, SEARCH_MS)
  const change = (q: string) => {
    setText(q)
    searchLater(q)
  }
  return (
    <TextInput
      ref={searchRef}
      type="search"
      size="xs"
      className={classes.search}
      dir="auto"
      aria-label={words.searchLabel}
      placeholder={words.search}
      leftSection={<Search size={16} aria-hidden="true" />}
      rightSection={
        text === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={texts.feed.clearFilters}
            onClick={() => {
              change('')
            }}
          />
        )
      }
      value={text}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') toList(event.currentTarget, feed)
      }}
    />
  )
}
