import { Stack, Table, Text, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { FieldRow } from '../../shared/contract/entries'
import { entryPageTexts } from '../texts/entryPage'
import { CopyIcon } from '../ui/CopyIcon'
import { foreign } from '../ui/foreign'

const words = entryPageTexts.entry
/** More are found by searching: a table of thousands of rows is slow, and nobody reads it. */
const SHOWN_MAX = 200

export function FieldTable({ fields }: { fields: readonly FieldRow[] }) {
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search.toLowerCase())
  const found = fields.filter(({ path, value }) => `${path}\n${String(value)}`.toLowerCase().includes(sought))
  return (
    <Stack gap="sm">
      <TextInput
        aria-label={words.searchFields}
        placeholder={words.searchFields}
        leftSection={<Search size={16} />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
        }}
      />
      {found.length === 0 ? (
        <Text c="dimmed">{words.noFields}</Text>
      ) : (
        <Table layout="fixed" verticalSpacing={8}>
          <Table.Tbody>
            {found.slice(0, SHOWN_MAX).map(({ path, indexPath, value }) => (
              <Table.Tr key={indexPath}>
                <Table.Td>
                  <Text {...foreign} size="sm" c="dimmed">
                    {path}
                  </Text>
                  <Text {...foreign}>{String(value)}</Text>
                </Table.Td>
                <Table.Td w={44} px={4} ta="right">
                  <CopyIcon value={path} label={words.copyPath(path)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {found.length > SHOWN_MAX && (
        <Text c="dimmed" role="status">
          {words.moreFields(SHOWN_MAX, found.length)}
        </Text>
      )}
    </Stack>
  )
}
