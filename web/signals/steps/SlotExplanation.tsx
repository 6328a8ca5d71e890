import { Group, Text } from '@mantine/core'
import type { Refresh } from '../../../shared/contract/refresh'
import type { Slot } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'
import { foreign } from '../../ui/foreign'
import type { StepProps } from './stepProps'

const words = texts.mapping

type SlotExplanationProps = StepProps & {
  slot: Slot
  sample: Refresh
  paths: readonly string[]
  values: ReadonlyMap<string, string>
}

/** What the sample holds of the fields that were taken, in their order, and why they were. */
export function SlotExplanation({ signal, slot, sample, paths, values }: SlotExplanationProps) {
  const isByUser = signal.mappedBy[slot] === 'user'
  const isSeveral = paths.length > 1
  if (paths.length === 0 && !isByUser) return null
  return (
    <>
      {isSeveral &&
        paths.map((path) => (
          <Text key={path} size="sm" mt={4} lineClamp={1} {...foreign}>
            <bdi>{path}</bdi>: <b>{values.get(path) ?? words.notHere}</b>
          </Text>
        ))}
      <Group gap={8} mt={4} wrap="nowrap" align="flex-start">
        {paths.length === 1 && (
          <Text size="sm" fw={500} lineClamp={1} {...foreign} style={{ flex: 'none', maxWidth: '50%' }}>
            {values.get(paths[0] ?? '') ?? words.notHere}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {isByUser ? (paths.length > 0 ? words.byUser : words.empty) : whySuggested({ sample, slot, paths })}
          {isSeveral && ` ${words.several}`}
        </Text>
      </Group>
    </>
  )
}

/** The sample speaks only for what it would suggest itself; what is mapped may come from one before. */
function whySuggested({ sample, slot, paths }: Pick<SlotExplanationProps, 'sample' | 'slot' | 'paths'>) {
  const suggestion = sample.suggestions.find((each) => each.slot === slot && paths.includes(each.path))
  if (!suggestion) return words.suggestedBefore
  return `${words.suggested}, ${words.sure(suggestion.confidence)}: ${suggestion.reason}`
}
