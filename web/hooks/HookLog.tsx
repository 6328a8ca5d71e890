import { Badge, Code, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import type { HookDelivery } from '../../shared/contract/hooks'
import { PageLoading } from '../app/PageLoading'
import { hookTexts } from '../texts/hooks'
import { EmptyState } from '../ui/EmptyState'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { deliveriesQuery } from './hookQueries'

type SentRequest = NonNullable<HookDelivery['attempts'][number]['request']>

const words = hookTexts.hooks
const colors = { pending: 'yellow', delivered: 'green', failed: 'red' } as const

/** What was sent within the last week, newest first, with every attempt and what came back. */
export function HookLog({ hookId }: { hookId: string }) {
  const { data, error, isPending, refetch } = useQuery(deliveriesQuery(hookId))
  if (isPending) return <PageLoading />
  if (error) return <Problem error={error} onRetry={refetch} />
  if (data.items.length === 0) return <EmptyState icon={Send} title={words.noLog} text={words.noLogText} />
  return (
    <Table fz="sm" verticalSpacing="sm">
      <Table.Tbody>
        {data.items.map((delivery) => (
          <Table.Tr key={delivery.id}>
            <Table.Td style={{ verticalAlign: 'top' }}>
              <Badge variant="dot" color={colors[delivery.outcome]} tt="none" fw={500} radius="sm">
                {words.outcomes[delivery.outcome]}
              </Badge>
              <Text fz="sm" c="dimmed">
                <RelativeTime at={delivery.createdAt} /> {delivery.isTest ? words.isTest : ''}
              </Text>
            </Table.Td>
            <Table.Td>
              <Attempts delivery={delivery} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Attempts({ delivery: { attempts, reason, nextAttemptAt } }: { delivery: HookDelivery }) {
  return (
    <>
      {attempts.map(({ at, status, error, answer, durationMs, request }) => (
        <div key={at}>
          <Text fz="sm" className="foreign">
            {words.attempt(status, error, durationMs)} · <RelativeTime at={at} />
          </Text>
          {answer !== '' && (
            <Code block className="foreign" my={4}>
              {answer}
            </Code>
          )}
          {request && <Request request={request} />}
        </div>
      ))}
      {reason !== null && <Text fz="sm">{reason}</Text>}
      {nextAttemptAt !== null && (
        <Text fz="sm" c="dimmed">
          {words.next} <RelativeTime at={nextAttemptAt} />
        </Text>
      )}
    </>
  )
}

function Request({ request: { headers, body } }: { request: SentRequest }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return (
    <details>
      <summary>{words.request}</summary>
      <Code block className="foreign" my={4}>
        {[...lines, '', body].join('\n')}
      </Code>
    </details>
  )
}
