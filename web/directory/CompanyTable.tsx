import { Table, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { useState } from 'react'
import type { Company } from '../../shared/contract/directory'
import { directoryTexts } from '../texts/directory'
import { RelativeTime } from '../ui/RelativeTime'
import { companiesQuery } from './directoryQueries'
import { EditCompany } from './EditCompany'
import { ListFrame } from './ListFrame'

const words = directoryTexts.directory

export function CompanyTable({ q }: { q: string | undefined }) {
  const list = useInfiniteQuery(companiesQuery(q))
  const [edited, setEdited] = useState<Company | null>(null)
  const companies = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <ListFrame
      list={list}
      isEmpty={companies.length === 0}
      icon={Building2}
      none={words.none.companies}
      q={q}
    >
      <Table fz="sm">
        <Head />
        <Table.Tbody>
          {companies.map((company) => (
            <Table.Tr key={company.id}>
              <Table.Td>
                <UnstyledButton
                  fz="sm"
                  fw={500}
                  dir="auto"
                  className="foreign"
                  onClick={() => {
                    setEdited(company)
                  }}
                >
                  {company.name ?? company.domain ?? company.linkedinUrl ?? words.unnamed}
                </UnstyledButton>
              </Table.Td>
              <Table.Td className="foreign">{company.domain}</Table.Td>
              <Table.Td dir="auto" visibleFrom="sm">
                {company.industry}
              </Table.Td>
              <Table.Td visibleFrom="sm" className="tabular">
                {words.employees(company.employeeCount)}
              </Table.Td>
              <Table.Td visibleFrom="md">
                <RelativeTime at={company.updatedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <EditCompany
        company={edited}
        onClose={() => {
          setEdited(null)
        }}
      />
    </ListFrame>
  )
}

function Head() {
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.columns.name}</Table.Th>
        <Table.Th>{words.columns.domain}</Table.Th>
        <Table.Th visibleFrom="sm">{words.columns.industry}</Table.Th>
        <Table.Th visibleFrom="sm">{words.columns.size}</Table.Th>
        <Table.Th visibleFrom="md">{words.columns.changed}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  )
}
