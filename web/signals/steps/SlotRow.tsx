import { MultiSelect, Text } from '@mantine/core'
import { useRef } from 'react'
import type { Refresh } from '../../../shared/contract/refresh'
import { PATHS_PER_SLOT_MAX } from '../../../shared/limits'
import { helpOfSlot, labelOfSlot, type Slot } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'
import { useChangeSignal } from '../useChangeSignal'
import { SlotExplanation } from './SlotExplanation'
import { SlotOffers } from './SlotOffers'
import type { StepProps } from './stepProps'
import { foreign } from '../../ui/foreign'

const words = texts.mapping
/** More are found by typing. */
const OPTIONS_MAX = 60

type SlotRowProps = StepProps & { slot: Slot; sample: Refresh }

export function SlotRow({ signal, slot, sample }: SlotRowProps) {
  const field = useRef<HTMLInputElement>(null)
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const stored = slot in signal.mapping ? signal.mapping[slot] : sample.mapping[slot]
  // The next choice is made from the one before, whether that is stored by then or not.
  const shown = isPending ? variables.mapping?.[slot] : stored
  const paths = shown == null ? [] : [shown].flat()
  const choose = (chosen: string[]) => {
    const [only, ...others] = chosen
    mutate({ mapping: { [slot]: only === undefined ? null : others.length === 0 ? only : chosen } })
  }
  // What somebody chose is added to; a guess is replaced.
  const kept = isPending || signal.mappedBy[slot] === 'user' ? paths : []
  const options = [...new Set([...sample.fields.map(({ path }) => path), ...paths])]
  const valueOf = new Map(
    sample.fields.map(({ path, value }) => [path, value === null ? 'null' : String(value)]),
  )
  return (
    <div>
      <MultiSelect
        ref={field}
        id={fieldOfSlot(slot)}
        label={labelOfSlot[slot]}
        description={helpOfSlot[slot]}
        placeholder={paths.length === 0 ? words.choose : ''}
        data={options}
        value={paths}
        searchable
        // The focus comes here from an offer, too; what would open then would hide the row.
        openOnFocus={false}
        clearable
        hidePickedOptions
        withPillsReorder
        limit={OPTIONS_MAX}
        maxValues={PATHS_PER_SLOT_MAX}
        filter={({ options: all, search, limit }) =>
          all
            .filter((option) => 'value' in option && matches(option.value, valueOf.get(option.value), search))
            .slice(0, limit)
        }
        renderOption={({ option: { value } }) => <Option path={value} value={valueOf.get(value)} />}
        onChange={choose}
      />
      <SlotExplanation {...{ signal, slot, sample, paths }} values={valueOf} />
      {kept.length < PATHS_PER_SLOT_MAX && (
        <SlotOffers
          {...{ slot, sample, paths, valueOf }}
          isAdded={kept.length > 0}
          onTake={(path) => {
            choose([...kept, path])
            // The button is gone by then.
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}

/** The id of the field in which somebody maps a slot. */
export function fieldOfSlot(slot: Slot): string {
  return `slot-${slot}`
}

function matches(path: string, value: string | undefined, search: string): boolean {
  const sought = search.toLowerCase()
  return path.toLowerCase().includes(sought) || (value ?? '').toLowerCase().includes(sought)
}

function Option({ path, value }: { path: string; value: string | undefined }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text size="sm" fw={500} {...foreign}>
        {path}
      </Text>
      <Text size="sm" c="dimmed" lineClamp={1} {...foreign}>
        {value}
      </Text>
    </div>
  )
}
