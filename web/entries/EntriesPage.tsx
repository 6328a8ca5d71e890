import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowUp, Inbox, SearchX } from 'lucide-react'
import { Suspense } from 'react'
import { PageLoading } from '../app/PageLoading'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { Problem } from '../ui/Problem'
import classes from './Entries.module.css'
import { EntryFilters } from './EntryFilters'
import { EntryList } from './EntryList'
import { type EntryFilter, readEntryFilter } from './entryFilter'
import type { ListFilter } from './entryQueries'
import { refusalsQuery } from './refusalQueries'
import { useTail } from './useTail'
import { useWho } from './useWho'
import { filterRefusals, withRefusals } from './withRefusals'

const words = texts.entries

/** What arrived at a signal: the entries, and the requests that were refused. */
export function EntriesPage() {
  const { signalId = '' } = useParams({ strict: false })
  const filter = readEntryFilter(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (next: EntryFilter) => {
    void navigate({ to: '/signals/$signalId/entries', params: { signalId }, search: next, replace: true })
  }
  const { outcome, ...others } = filter
  const shared = {
    key: JSON.stringify(filter),
    signalId,
    onClear: () => {
      change({})
    },
  }
  return (
    <Stack gap="md">
      <EntryFilters filter={filter} onChange={change} />
      {/* The filters stay, with the focus in them. */}
      <Suspense fallback={<PageLoading />}>
        {outcome === 'refused' ? (
          <Refused {...shared} key={shared.key} filter={filter} />
        ) : (
          <Entries
            {...shared}
            key={shared.key}
            filter={outcome === undefined ? others : { ...others, outcome }}
          />
        )}
      </Suspense>
    </Stack>
  )
}

type ListProps<Filter> = { signalId: string; filter: Filter; onClear: () => void }

function Entries({ signalId, filter, onClear }: ListProps<ListFilter>) {
  const { entries, isWhole, fresh, areAllFresh, take, onEnd } = useTail(signalId, filter)
  const { data: refusals = [] } = useQuery(refusalsQuery(signalId))
  const who = useWho(signalId)
  const received = withRefusals(entries, filterRefusals(refusals, filter), isWhole)
  if (received.length === 0) {
    const isFiltered = Object.keys(filter).length > 0
    return isFiltered ? (
      <NoMatch onClear={onClear} />
    ) : (
      <EmptyState icon={Inbox} title={words.none} text={words.noneText} />
    )
  }
  return (
    <>
      {fresh > 0 && (
        <Button
          size="xs"
          radius="xl"
          leftSection={<ArrowUp size={14} aria-hidden="true" />}
          className={classes.fresh}
          onClick={take}
        >
          {words.fresh(fresh, areAllFresh)}
        </Button>
      )}
      <EntryList received={received} who={who} onEnd={onEnd} />
    </>
  )
}

function Refused({ signalId, filter, onClear }: ListProps<EntryFilter>) {
  const { data, error, refetch } = useQuery(refusalsQuery(signalId))
  if (error) return <Problem error={error} onRetry={refetch} />
  if (data === undefined) return <PageLoading />
  const received = withRefusals([], filterRefusals(data, filter), true)
  return received.length === 0 ? <NoMatch onClear={onClear} /> : <EntryList received={received} />
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={SearchX} title={words.noMatch} text="">
      <Button variant="default" onClick={onClear}>
        {words.clear}
      </Button>
    </EmptyState>
  )
}
