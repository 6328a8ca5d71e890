import { Group, MultiSelect, Text } from '@mantine/core'
import type { Refresh } from '../../../shared/contract/refresh'
import type { MappedPath } from '../../../shared/contract/signals'
import { PATHS_PER_SLOT_MAX } from '../../../shared/limits'
import { helpOfSlot, labelOfSlot, type Slot } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'
import { useChangeSignal } from '../useChangeSignal'
import { SlotOffers } from './SlotOffers'
import type { StepProps } from './stepProps'
import { foreign } from '../../ui/foreign'

const words = texts.mapping
/** More are found by typing. */
const OPTIONS_MAX = 60

type SlotRowProps = StepProps & { slot: Slot; sample: Refresh }

export function SlotRow({ signal, slot, sample }: SlotRowProps) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const stored = slot in signal.mapping ? signal.mapping[slot] : sample.mapping[slot]
  // The next choice is made from the one before, whether that is stored by then or not.
  const shown = isPending ? variables.mapping?.[slot] : stored
  const paths = shown == null ? [] : [shown].flat()
  const take = (path: MappedPath) => {
    mutate({ mapping: { [slot]: path } })
  }
  const options = [...new Set([...sample.fields.map(({ path }) => path), ...paths])]
  const valueOf = new Map(
    sample.fields.map(({ path, value }) => [path, value === null ? 'null' : String(value)]),
  )
  return (
    <div>
      <MultiSelect
        label={labelOfSlot[slot]}
        description={helpOfSlot[slot]}
        placeholder={paths.length === 0 ? words.choose : ''}
        data={options}
        value={paths}
        searchable
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
        renderOption={({ option }) => (
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={500} {...foreign}>
              {option.value}
            </Text>
            <Text size="sm" c="dimmed" lineClamp={1} {...foreign}>
              {valueOf.get(option.value)}
            </Text>
          </div>
        )}
        onChange={(chosen) => {
          const [only, ...others] = chosen
          const path = only === undefined ? null : others.length === 0 ? only : chosen
          take(path)
        }}
      />
      <Explanation
        {...{ signal, slot, sample }}
        value={valueOf.get(paths[0] ?? '')}
        isMapped={paths.length > 0}
      />
      <SlotOffers {...{ slot, sample, paths, valueOf }} onTake={take} />
    </div>
  )
}

function matches(path: string, value: string | undefined, search: string): boolean {
  const sought = search.toLowerCase()
  return path.toLowerCase().includes(sought) || (value ?? '').toLowerCase().includes(sought)
}

type ExplanationProps = SlotRowProps & { value: string | undefined; isMapped: boolean }

/** The value of the sample, and why the field was taken. */
function Explanation({ signal, slot, sample, value, isMapped }: ExplanationProps) {
  const suggestion = sample.suggestions.find((each) => each.slot === slot)
  const isByUser = signal.mappedBy[slot] === 'user'
  if (!isMapped && !isByUser) return null
  const why = isByUser
    ? isMapped
      ? words.byUser
      : words.empty
    : suggestion && `${words.suggested}, ${words.sure(suggestion.confidence)}: ${suggestion.reason}`
  return (
    <Group gap={8} mt={4} wrap="nowrap" align="flex-start">
      {value !== undefined && (
        <Text size="sm" fw={500} lineClamp={1} {...foreign} style={{ flex: 'none', maxWidth: '50%' }}>
          {value}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {why}
      </Text>
    </Group>
  )
}
