import { Badge, Group, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PrivacyRequest } from '../../shared/contract/privacy'
import { call } from '../api/call'
import { accountTexts } from '../texts/accounts'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './Settings.module.css'

const words = accountTexts.privacy
const WATCHED_MS = 1_500
const SHOWN = 50

export const PRIVACY = ['privacy']

/** What was asked to be deleted, and how far it is; whom it was about is told nowhere. */
export function PrivacyRequests() {
  const { data, error, refetch } = useQuery({
    queryKey: PRIVACY,
    queryFn: () => call('listPrivacyRequests', { query: { limit: SHOWN } }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'running') === true && WATCHED_MS,
  })
  if (error) return <Problem error={error} onRetry={refetch} />
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={words.requests}>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {data.items.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  )
}

function RequestRow({ request: { status, requestedAt, finishedAt, parts } }: { request: PrivacyRequest }) {
  const done = parts.filter(({ isRead }) => isRead).length
  const removed = parts.reduce((sum, part) => sum + part.removed, 0)
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="sm">
        <Badge
          variant="dot"
          color={status === 'finished' ? 'green' : 'yellow'}
          tt="none"
          fw={500}
          radius="sm"
        >
          {words.status[status]}
        </Badge>
        <Text c="dimmed" className="tabular" style={{ flex: '1 1 160px' }}>
          {words.removed(removed)}
        </Text>
        <RelativeTime at={finishedAt ?? requestedAt} />
      </Group>
      {status === 'running' && (
        <Progress mt="xs" value={(done / Math.max(parts.length, 1)) * 100} aria-label={words.progress} />
      )}
    </li>
  )
}
