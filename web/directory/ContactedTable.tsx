import { Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { directoryTexts } from '../texts/directory'
import { RelativeTime } from '../ui/RelativeTime'
import { contactedQuery } from './directoryQueries'
import { ListFrame } from './ListFrame'

const words = directoryTexts.directory

export function ContactedTable({ q }: { q: string | undefined }) {
  const list = useInfiniteQuery(contactedQuery(q))
  const contacted = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <ListFrame
      list={list}
      isEmpty={contacted.length === 0}
      icon={MailCheck}
      none={words.none.contacted}
      q={q}
    >
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.whom}</Table.Th>
            <Table.Th>{words.contactedAt}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contacted.map(({ email, linkedinUrl, contactedAt }) => (
            <Table.Tr key={email ?? linkedinUrl}>
              <Table.Td dir="auto" className="foreign">
                {email ?? linkedinUrl}
              </Table.Td>
              <Table.Td>
                <RelativeTime at={contactedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ListFrame>
  )
}
