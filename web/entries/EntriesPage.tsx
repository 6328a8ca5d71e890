import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowUp, Inbox, SearchX } from 'lucide-react'
import { call } from '../api/call'
import { RefusedRequest } from '../signals/steps/Arrivals'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import classes from './Entries.module.css'
import { EntryFilters } from './EntryFilters'
import { EntryList } from './EntryList'
import { type EntryFilter, readEntryFilter } from './entryFilter'
import { useTail } from './useTail'

const words = texts.entries
const REFUSALS_SHOWN = 20

export function EntriesPage() {
  const { signalId = '' } = useParams({ strict: false })
  const filter = readEntryFilter(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (next: EntryFilter) => {
    void navigate({ to: '/signals/$signalId/entries', params: { signalId }, search: next, replace: true })
  }
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Stack gap="md">
      <EntryFilters filter={filter} onChange={change} />
      <Refusals signalId={signalId} />
      <Entries
        key={JSON.stringify(filter)}
        {...{ signalId, filter, isFiltered }}
        onClear={() => {
          change({})
        }}
      />
    </Stack>
  )
}

type EntriesProps = { signalId: string; filter: EntryFilter; isFiltered: boolean; onClear: () => void }

function Entries({ signalId, filter, isFiltered, onClear }: EntriesProps) {
  const { entries, fresh, areAllFresh, take, onEnd } = useTail(signalId, filter)
  if (entries.length > 0) {
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
        <EntryList entries={entries} onEnd={onEnd} />
      </>
    )
  }
  return isFiltered ? (
    <EmptyState icon={SearchX} title={words.noMatch} text="">
      <Button variant="default" onClick={onClear}>
        {words.clear}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState icon={Inbox} title={words.none} text={words.noneText} />
  )
}

/** What arrived and is no entry. */
function Refusals({ signalId }: { signalId: string }) {
  const { data } = useQuery({
    queryKey: ['signals', signalId, 'entries', 'refusals', 'all'],
    queryFn: () => call('listRefusals', { params: { signalId }, query: { limit: REFUSALS_SHOWN } }),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Panel>
      <details>
        <summary>
          <Group component="span" display="inline-flex" gap={8}>
            <Text span fw={600}>
              {words.refusals}
            </Text>
            <Text span c="dimmed" className="tabular">
              {data.items.length}
            </Text>
          </Group>
        </summary>
        <Stack gap="md" mt="md">
          {data.items.map((refusal) => (
            <RefusedRequest key={refusal.id} refusal={refusal} />
          ))}
        </Stack>
      </details>
    </Panel>
  )
}
