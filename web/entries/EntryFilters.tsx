import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../texts/texts'
import { type EntryFilter, IDENTIFIED, MODES, OUTCOMES, readEntryFilter } from './entryFilter'
import { reasonTexts } from './reasonTexts'
import { TimeFilter } from './TimeFilter'

const words = texts.entries

const choices = [
  {
    name: 'outcome',
    data: OUTCOMES.map((value) => ({
      value,
      label: value === 'refused' ? words.refused : words.outcomes[value],
    })),
  },
  { name: 'mode', data: MODES.map((value) => ({ value, label: words.modes[value] })) },
  {
    name: 'identified',
    data: IDENTIFIED.map((value) => ({ value, label: words.identifieds[value] })),
  },
] as const

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
      {choices.map(({ name, data }) => (
        <NativeSelect
          key={name}
          aria-label={words[name]}
          disabled={filter.outcome === 'refused' && name !== 'outcome'}
          data={[{ value: '', label: words.any[name] }, ...data]}
          value={filter[name] ?? ''}
          onChange={(event) => {
            change({ [name]: event.currentTarget.value })
          }}
        />
      ))}
      <TimeFilter
        from={filter.from}
        to={filter.to}
        onChange={({ from, to }) => {
          change({ from, to })
        }}
      />
      {filter.reason !== undefined && (
        <Button
          variant="light"
          color="gray"
          size="xs"
          rightSection={<X size={14} aria-hidden="true" />}
          aria-label={words.withoutReason(reasonTexts(filter.reason).short)}
          onClick={() => {
            change({ reason: '' })
          }}
        >
          {reasonTexts(filter.reason).short}
        </Button>
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
