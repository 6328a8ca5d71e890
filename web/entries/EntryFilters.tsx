import { CloseButton, Group, Pill, Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../texts/texts'
import { type EntryFilter, MODES, OUTCOMES, readEntryFilter } from './entryFilter'
import { reasonTexts } from './reasonTexts'

const words = texts.entries

type EntryFiltersProps = { filter: EntryFilter; onChange: (filter: EntryFilter) => void }

export function EntryFilters({ filter, onChange }: EntryFiltersProps) {
  const change = (patch: Record<string, unknown>) => {
    onChange(readEntryFilter({ ...filter, ...patch }))
  }
  return (
    <Group gap={8} component="search">
      <SearchField
        q={filter.q ?? ''}
        onSearch={(q) => {
          change({ q })
        }}
      />
      <Select
        aria-label={words.outcome}
        placeholder={words.outcome}
        w={150}
        clearable
        data={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        value={filter.outcome ?? null}
        onChange={(outcome) => {
          change({ outcome })
        }}
      />
      <Select
        aria-label={words.mode}
        placeholder={words.mode}
        w={120}
        clearable
        data={MODES.map((value) => ({ value, label: words.modes[value] }))}
        value={filter.mode ?? null}
        onChange={(mode) => {
          change({ mode })
        }}
      />
      {filter.reason !== undefined && (
        <Pill
          withRemoveButton
          size="md"
          onRemove={() => {
            change({ reason: '' })
          }}
        >
          {reasonTexts(filter.reason).short}
        </Pill>
      )}
    </Group>
  )
}

function SearchField({ q: stored, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [q, setQ] = useState(stored)
  return (
    <form
      style={{ flex: '1 1 260px', maxWidth: 360 }}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(q.trim())
      }}
    >
      <TextInput
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<Search size={16} />}
        rightSection={
          q === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={words.clear}
              onClick={() => {
                setQ('')
                onSearch('')
              }}
            />
          )
        }
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value)
        }}
      />
    </form>
  )
}
