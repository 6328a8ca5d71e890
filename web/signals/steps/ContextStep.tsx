import { Checkbox, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { Refresh } from '../../../shared/contract/refresh'
import { CONTEXT_FIELDS_MAX } from '../../../shared/limits'
import { texts } from '../../texts/texts'
import { Problem } from '../../ui/Problem'
import { useChangeSignal } from '../useChangeSignal'
import { type ContextField, contextGroups, OTHERS_MAX } from './contextGroups'
import { LatestRequest } from './LatestRequest'
import type { StepProps } from './stepProps'
import { useSample } from './useSample'

const words = texts.context
/** Fewer are seen at once. */
const SEARCHED_FROM = 10

/** What the message may know of the sample, each field with its value and why it is offered. */
export function ContextStep({ signal }: StepProps) {
  const { sample, error, refetch, latest } = useSample(signal)
  if (error) return <Problem error={error} onRetry={refetch} />
  if (sample === undefined) return <Skeleton h={240} />
  if (sample === null) return <Text c="dimmed">{texts.mapping.noSample}</Text>
  return (
    <Stack gap="lg">
      <Text c="dimmed">{words.why}</Text>
      {signal.status !== 'setup' && <LatestRequest {...latest} />}
      <FieldChoices signal={signal} sample={sample} />
    </Stack>
  )
}

function FieldChoices({ signal, sample }: StepProps & { sample: Refresh }) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search.trim().toLowerCase())
  const chosen = (isPending ? variables.contextFields : undefined) ?? signal.contextFields
  const isFull = chosen.length >= CONTEXT_FIELDS_MAX
  const groups = contextGroups(sample, { chosen, sought })
  const toggle = (path: string) => {
    const contextFields = chosen.includes(path) ? chosen.filter((each) => each !== path) : [...chosen, path]
    mutate({ contextFields })
  }
  return (
    <>
      {sample.fields.length > SEARCHED_FROM && <FieldSearch search={search} onSearch={setSearch} />}
      <Text c={isFull ? '' : 'dimmed'} size="sm" role="status">
        {isFull
          ? words.full(CONTEXT_FIELDS_MAX)
          : groups.length === 0
            ? words.noneFits
            : words.count(chosen.length)}
      </Text>
      {groups.map(({ title, fields, isCut }) => (
        <div key={title}>
          <Title order={3} mb="xs">
            {title}
          </Title>
          <Stack gap="xs">
            {fields.map((field) => {
              const isChosen = chosen.includes(field.path)
              return (
                <FieldChoice
                  key={field.path}
                  field={field}
                  isChosen={isChosen}
                  cannotBe={isFull && !isChosen}
                  onToggle={() => {
                    toggle(field.path)
                  }}
                />
              )
            })}
          </Stack>
          {isCut && (
            <Text c="dimmed" size="sm" mt="xs">
              {words.cut(OTHERS_MAX)}
            </Text>
          )}
        </div>
      ))}
    </>
  )
}

type FieldSearchProps = { search: string; onSearch: (search: string) => void }

function FieldSearch({ search, onSearch }: FieldSearchProps) {
  return (
    <TextInput
      aria-label={words.search}
      placeholder={words.search}
      disabled={false}
      leftSection={<Search size={16} />}
      value={search}
      onChange={(event) => {
        onSearch(event.currentTarget.value)
      }}
    />
  )
}

type FieldChoiceProps = { field: ContextField; isChosen: boolean; cannotBe: boolean; onToggle: () => void }

function FieldChoice({ field: { path, value, why }, isChosen, cannotBe, onToggle }: FieldChoiceProps) {
  return (
    <Checkbox
      checked={isChosen}
      disabled={cannotBe || undefined}
      onChange={onToggle}
      label={path}
      description={
        <>
          {value !== null && (
            <Text span c="var(--mantine-color-text)" size="sm" lineClamp={2} className="foreign">
              {value}
            </Text>
          )}
          {why}
        </>
      }
      classNames={{ label: 'foreign' }}
    />
  )
}
