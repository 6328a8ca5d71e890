import { Button, Table, Text } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Webhook } from 'lucide-react'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { PageHeader } from '../ui/PageHeader'
import { RelativeTime } from '../ui/RelativeTime'
import { signalsQuery } from './signalQueries'
import { StatusBadge } from './StatusBadge'

const words = texts.signals

export function SignalsPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(signalsQuery)
  const signals = data.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageHeader title={words.title} />
      {signals.length === 0 ? (
        <EmptyState icon={Webhook} title={words.none} text={words.noneText} />
      ) : (
        <Table>
          <Table.Tbody>
            {signals.map(({ id, name, label, status, lastEntryAt }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Text fw={500}>{name}</Text>
                  <Text c="dimmed">{label}</Text>
                </Table.Td>
                <Table.Td>
                  <StatusBadge status={status} />
                </Table.Td>
                <Table.Td>
                  {lastEntryAt === null ? words.noEntry : <RelativeTime at={lastEntryAt} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasNextPage && (
        <Button variant="default" m="lg" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
