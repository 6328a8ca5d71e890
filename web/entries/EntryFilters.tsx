import { CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { texts } from '../texts/texts'
import { type EntryFilter, IDENTIFIED, MODES, OUTCOMES, readEntryFilter } from './entryFilter'
import { nameReason } from './nameReason'
import { TimeFilter } from './TimeFilter'

const words = texts.entries
/** As on the feed. */
const SEARCH_MS = 300

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
  {
    name: 'reason',
    data: Object.entries(texts.reasons).map(([value, label]) => ({ value, label })),
  },
] as const

type EntryFiltersProps = { filter: EntryFilter; onChange: (filter: EntryFilter) => void }

export function EntryFilters({ filter, onChange }: EntryFiltersProps) {
  const isRefused = filter.outcome === 'refused'
  // What refused requests cannot be filtered by comes back with the entries.
  const setAside = useRef<Partial<Record<keyof EntryFilter, string | undefined>>>({})
  const change = (patch: Partial<Record<keyof EntryFilter, string | undefined>>) => {
    const comesBack = isRefused && patch.outcome !== undefined
    onChange(readEntryFilter({ ...(comesBack ? setAside.current : {}), ...filter, ...patch }))
    // The time goes on to be chosen meanwhile.
    if (patch.outcome === 'refused') setAside.current = { ...filter, from: undefined, to: undefined }
    else if (!isRefused || comesBack) setAside.current = {}
  }
  return (
    <Group gap={8} component="search">
      <SearchField
        q={filter.q ?? ''}
        disabled={isRefused}
        onSearch={(q) => {
          change({ q })
        }}
      />
      {choices.map(({ name, data }) => (
        <NativeSelect
          key={name}
          aria-label={words[name]}
          disabled={isRefused && name !== 'outcome'}
          data={[{ value: '', label: words.any[name] }, ...withChosen(data, filter[name])]}
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
    </Group>
  )
}

type Choice = { value: string; label: string }

/** A newer server may give reasons that are not known here. */
function withChosen(known: readonly Choice[], chosen = ''): readonly Choice[] {
  const isKnown = chosen === '' || known.some(({ value }) => value === chosen)
  return isKnown ? known : [...known, { value: chosen, label: nameReason(chosen) }]
}

type SearchFieldProps = { q: string; disabled: boolean; onSearch: (q: string) => void }

/** It searches as one types; what is cleared from elsewhere is cleared here. */
function SearchField({ q: stored, disabled, onSearch }: SearchFieldProps) {
  const [q, setQ] = useState(stored)
  const asked = useRef(stored)
  const search = (text: string) => {
    asked.current = text.trim()
    onSearch(asked.current)
  }
  const searchLater = useDebouncedCallback(search, SEARCH_MS)
  useEffect(() => {
    if (stored === asked.current) return
    asked.current = stored
    searchLater.cancel()
    setQ(stored)
  }, [stored, searchLater])
  return (
    <TextInput
      type="search"
      disabled={disabled}
      dir="auto"
      style={{ flex: '1 1 200px', maxWidth: 360 }}
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<Search size={16} aria-hidden="true" />}
      rightSection={
        q === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={words.clearSearch}
            onClick={() => {
              searchLater.cancel()
              setQ('')
              search('')
            }}
          />
        )
      }
      value={q}
      onChange={(event) => {
        setQ(event.currentTarget.value)
        searchLater(event.currentTarget.value)
      }}
    />
  )
}
