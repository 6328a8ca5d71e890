import { Table, Text, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '../../shared/contract/directory'
import { directoryTexts } from '../texts/directory'
import { nameSource } from '../ui/nameSource'
import { RelativeTime } from '../ui/RelativeTime'
import { peopleQuery } from './directoryQueries'
import { EditPerson } from './EditPerson'
import { ListFrame } from './ListFrame'

const words = directoryTexts.directory

export function PersonTable({ q }: { q: string | undefined }) {
  const list = useInfiniteQuery(peopleQuery(q))
  const [edited, setEdited] = useState<Person | null>(null)
  const people = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <ListFrame list={list} isEmpty={people.length === 0} icon={Users} none={words.none.people} q={q}>
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.name}</Table.Th>
            <Table.Th>{words.columns.company}</Table.Th>
            <Table.Th visibleFrom="sm">{words.columns.email}</Table.Th>
            <Table.Th visibleFrom="md">{words.columns.source}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <UnstyledButton
                  fz="sm"
                  fw={500}
                  dir="auto"
                  className="foreign"
                  onClick={() => {
                    setEdited(person)
                  }}
                >
                  {person.fullName ?? person.email ?? person.linkedinUrl ?? words.unnamed}
                </UnstyledButton>
                <Text fz="sm" c="dimmed" dir="auto" className="foreign">
                  {person.title}
                </Text>
              </Table.Td>
              <Table.Td dir="auto" className="foreign">
                {person.company?.name ?? person.company?.domain}
              </Table.Td>
              <Table.Td dir="auto" visibleFrom="sm" className="foreign">
                {person.email}
              </Table.Td>
              <Table.Td visibleFrom="md">
                {words.sources(nameSource(person.source))} <RelativeTime at={person.updatedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <EditPerson
        person={edited}
        onClose={() => {
          setEdited(null)
        }}
      />
    </ListFrame>
  )
}
