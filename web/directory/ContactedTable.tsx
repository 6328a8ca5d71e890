import { Table, VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { call } from '../api/call'
import { useMayWrite } from '../session/useMayWrite'
import { directoryTexts } from '../texts/directory'
import { ConfirmButton } from '../ui/ConfirmButton'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { contactedQuery, DIRECTORY } from './directoryQueries'
import { ListFrame } from './ListFrame'

const words = directoryTexts.directory

export function ContactedTable({ q }: { q: string | undefined }) {
  const list = useInfiniteQuery(contactedQuery(q))
  const mayWrite = useMayWrite()
  const table = useRef<HTMLTableElement>(null)
  const removing = useTakeBack(table)
  const contacted = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <ListFrame
      list={list}
      isEmpty={contacted.length === 0}
      icon={MailCheck}
      none={words.none.contacted}
      q={q}
    >
      {removing.error && <Problem error={removing.error} />}
      <Table fz="sm" ref={table} tabIndex={-1}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.whom}</Table.Th>
            <Table.Th>{words.contactedAt}</Table.Th>
            <Table.Th visibleFrom="sm">{words.importedAt}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{words.takeBack}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contacted.map(({ id, email, linkedinUrl, contactedAt, importedAt }) => (
            <Table.Tr key={id}>
              <Table.Td dir="auto" className="foreign">
                {email ?? linkedinUrl}
              </Table.Td>
              <Table.Td>
                <RelativeTime at={contactedAt} />
              </Table.Td>
              <Table.Td visibleFrom="sm">{importedAt !== null && <RelativeTime at={importedAt} />}</Table.Td>
              <Table.Td ta="end">
                {mayWrite && (
                  <ConfirmButton
                    variant="subtle"
                    size="xs"
                    color="gray"
                    label={words.takeBack}
                    sure={words.takeBackSure}
                    aria-label={words.takeBackOf(email ?? linkedinUrl ?? '')}
                    loading={removing.isPending && removing.variables === id}
                    onConfirm={() => {
                      removing.mutate(id)
                    }}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ListFrame>
  )
}

function useTakeBack(table: RefObject<HTMLTableElement | null>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contactedId: string) => call('takeBackContacted', { params: { contactedId } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: DIRECTORY })
      // The button went with its row.
      table.current?.focus({ preventScroll: true })
    },
  })
}
