import { Group, Input, MultiSelect, Stack, TagsInput } from '@mantine/core'
import type { Enrichment } from '../../../shared/contract/enrichment'
import { DEPARTMENTS, SENIORITIES } from '../../../shared/matching/titles/levelNames'
import { texts } from '../../texts/texts'
import { SavedNumber } from '../../ui/SavedNumber'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.filters
type Filters = Enrichment['filters']

const named = (values: readonly string[]) => values.map((value) => ({ value, label: labelOf(value) }))

function labelOf(value: string): string {
  const short: Record<string, string> = { vp: 'VP', hr: 'HR', it: 'IT', c_level: 'C-level' }
  return short[value] ?? value.charAt(0).toUpperCase() + value.slice(1).replace('_', ' ')
}

export function FiltersStep({ signal }: StepProps) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const pending = isPending ? variables.enrichment?.filters : undefined
  const shown = { ...signal.enrichment.filters, ...pending }
  const change = (filters: Partial<Filters>) => {
    mutate({ enrichment: { filters } })
  }
  return (
    <Stack gap="md">
      <TagsInput
        label={words.titles}
        description={words.titlesHelp}
        value={shown.titles ?? []}
        onChange={(titles) => {
          change({ titles })
        }}
      />
      <MultiSelect
        label={words.seniorities}
        data={named(SENIORITIES)}
        value={shown.seniorities ?? []}
        searchable
        onChange={(chosen) => {
          change({ seniorities: SENIORITIES.filter((each) => chosen.includes(each)) })
        }}
      />
      <MultiSelect
        label={words.departments}
        data={named(DEPARTMENTS)}
        value={shown.departments ?? []}
        searchable
        onChange={(chosen) => {
          change({ departments: DEPARTMENTS.filter((each) => chosen.includes(each)) })
        }}
      />
      <TagsInput
        label={words.locations}
        value={shown.locations ?? []}
        onChange={(locations) => {
          change({ locations })
        }}
      />
      <TagsInput
        label={words.industries}
        value={shown.industries ?? []}
        onChange={(industries) => {
          change({ industries })
        }}
      />
      <EmployeeRange signal={signal} />
    </Stack>
  )
}

function EmployeeRange({ signal }: StepProps) {
  const { mutateAsync } = useChangeSignal(signal.id)
  const ends = ['min', 'max'] as const
  return (
    <div role="group" aria-label={words.employees}>
      <Input.Label labelElement="div" size="sm">
        {words.employees}
      </Input.Label>
      <Group grow>
        {ends.map((end) => (
          <SavedNumber
            key={end}
            aria-label={`${words.employees}, ${words[end]}`}
            placeholder={words[end]}
            min={0}
            value={signal.enrichment.filters.employeeCount[end]}
            save={async (value) => {
              // The other end may just have been changed, too.
              const employeeCount = end === 'min' ? { min: value } : { max: value }
              const { enrichment } = await mutateAsync({ enrichment: { filters: { employeeCount } } })
              return enrichment.filters.employeeCount[end]
            }}
          />
        ))}
      </Group>
    </div>
  )
}
