import { Badge, Button, Group, Table } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Play, RefreshCw } from 'lucide-react'
import { PageLoading } from '../app/PageLoading'
import { call } from '../api/call'
import { useMe } from '../session/useMe'
import { runTexts } from '../texts/runs'
import { EmptyState } from '../ui/EmptyState'
import { PageHeader } from '../ui/PageHeader'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { COUNTS, RunCount } from './RunCount'
import { RunProgress } from './RunProgress'

const words = runTexts.runs
const RUNS = ['runs']
const WATCHED_MS = 1_000
const QUIET_MS = 15_000
const SHOWN = 50
const colors = { running: 'yellow', finished: 'green', failed: 'red' } as const

const runsQuery = infiniteQueryOptions({
  queryKey: RUNS,
  queryFn: ({ pageParam }) =>
    call('listRuns', { query: { limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) } }),
  initialPageParam: noCursor(),
  getNextPageParam: ({ nextCursor }) => nextCursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'running'))
      ? WATCHED_MS
      : QUIET_MS,
})

function noCursor(): string | null {
  return null
}

/** What turns entries into leads, as it goes on and as it went. */
export function RunsPage() {
  const client = useQueryClient()
  const { user } = useMe()
  const list = useInfiniteQuery(runsQuery)
  const runs = list.data?.pages.flatMap(({ items }) => items) ?? []
  const starting = useMutation({
    mutationFn: () => call('startRun'),
    onSuccess: () => client.invalidateQueries({ queryKey: RUNS }),
  })
  const generate = (
    <Button
      leftSection={<Play size={16} aria-hidden="true" />}
      loading={starting.isPending}
      onClick={() => {
        starting.mutate()
      }}
    >
      {words.generate}
    </Button>
  )
  return (
    <>
      <PageHeader title={words.title} text={words.text} actions={user.role !== 'viewer' && generate} />
      {starting.error && <Problem error={starting.error} onRetry={starting.mutate} />}
      {list.error && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isPending && <PageLoading />}
      {list.data && runs.length === 0 && (
        <EmptyState icon={RefreshCw} title={words.none} text={words.noneText} />
      )}
      {runs.length > 0 && <RunTable runs={runs} />}
      {list.hasNextPage && (
        <div className="page">
          <Button
            variant="default"
            my="md"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.more}
          </Button>
        </div>
      )}
    </>
  )
}

type Runs = Awaited<ReturnType<typeof call<'listRuns'>>>['items']

function RunTable({ runs }: { runs: Runs }) {
  return (
    <Table.ScrollContainer
      minWidth={620}
      className="page"
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': words.title } }}
    >
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.started}</Table.Th>
            <Table.Th>{words.trigger}</Table.Th>
            {COUNTS.map((count) => (
              <Table.Th key={count} ta="end">
                {words.counts[count]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <Table.Tr key={run.id}>
              <Table.Td>
                <Group gap="4px 12px">
                  <RelativeTime at={run.startedAt} />
                  <Badge variant="dot" color={colors[run.status]} tt="none" fw={500} radius="sm">
                    {words.status[run.status]}
                  </Badge>
                </Group>
                {run.status === 'running' && <RunProgress run={run} />}
              </Table.Td>
              <Table.Td>{words.triggers[run.trigger]}</Table.Td>
              {COUNTS.map((count) => (
                <Table.Td key={count} ta="end" className="tabular">
                  <RunCount run={run} count={count} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
