import { CloseButton, Tabs, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { directoryTexts } from '../texts/directory'
import { PageHeader } from '../ui/PageHeader'
import { CompanyTable } from './CompanyTable'
import { ContactedTable } from './ContactedTable'
import { type DirectorySearch, PARTS } from './directorySearch'
import { ExclusionTable } from './ExclusionTable'
import { ImportArea } from './ImportArea'
import { PersonTable } from './PersonTable'

const words = directoryTexts.directory
const SEARCH_MS = 250
const tables = {
  people: PersonTable,
  companies: CompanyTable,
  exclusions: ExclusionTable,
  contacted: ContactedTable,
}

/** Whom signals find their people among, and who never becomes a lead. */
export function DirectoryPage() {
  const { part = 'people', q } = useSearch({ from: '/directory' })
  const navigate = useNavigate()
  const show = (search: DirectorySearch) => {
    void navigate({ to: '/directory', search, replace: true })
  }
  const Table = tables[part]
  return (
    <ImportArea part={part}>
      {(importButtons) => (
        <>
          <PageHeader title={words.title} text={words.text[part]} actions={importButtons} />
          <Tabs
            value={part}
            className="page"
            onChange={(chosen) => {
              show({ part: PARTS.find((each) => each === chosen && each !== 'people') })
            }}
          >
            <Tabs.List>
              {PARTS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {words.parts[each]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={part} pt="md">
              <SearchField
                key={part}
                q={q}
                onSearch={(text) => {
                  show({ part, q: text === '' ? undefined : text })
                }}
              />
              <Table q={q} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </ImportArea>
  )
}

function SearchField({ q, onSearch }: { q: string | undefined; onSearch: (text: string) => void }) {
  const [text, setText] = useState(q ?? '')
  const searchLater = useDebouncedCallback(onSearch, SEARCH_MS)
  const change = (next: string) => {
    setText(next)
    searchLater(next.trim())
  }
  const clear = (
    <CloseButton
      size="sm"
      aria-label={words.clear}
      onClick={() => {
        change('')
      }}
    />
  )
  return (
    <TextInput
      type="search"
      dir="auto"
      maw={420}
      mb="sm"
      aria-label={words.searchLabel}
      placeholder={words.searchLabel}
      leftSection={<Search size={16} aria-hidden="true" />}
      rightSection={text === '' ? null : clear}
      value={text}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
    />
  )
}
