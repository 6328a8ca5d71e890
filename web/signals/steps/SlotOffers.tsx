import { Button, Group, Stack, Text } from '@mantine/core'
import type { Refresh } from '../../../shared/contract/refresh'
import { labelOfSlot, type Slot } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'

const words = texts.mapping

type SlotOffersProps = {
  slot: Slot
  sample: Refresh
  paths: readonly string[]
  valueOf: ReadonlyMap<string, string>
  /** Whether it would come behind what was chosen. */
  isAdded: boolean
  onTake: (path: string) => void
}

/** What else could be meant, the best first, each with its value in the sample, how sure that is and why. */
export function SlotOffers({ slot, sample, paths, valueOf, isAdded, onTake }: SlotOffersProps) {
  const suggestion = sample.suggestions.find((each) => each.slot === slot)
  if (!suggestion) return null
  const offers = [suggestion, ...suggestion.alternatives].filter(({ path }) => !paths.includes(path))
  if (offers.length === 0) return null
  const wayOf = (path: string) =>
    path === suggestion.path ? words.takeSuggestion(isAdded) : words.takeOther(isAdded)
  return (
    <Stack gap={4} mt={6} role="group" aria-label={words.offersFor(labelOfSlot[slot])}>
      {offers.map(({ path, confidence, reason }) => (
        <Group key={path} gap="2px 8px">
          <Button
            variant="default"
            size="compact-xs"
            maw="100%"
            onClick={() => {
              onTake(path)
            }}
          >
            <span>
              {wayOf(path)}: <bdi>{path}</bdi>: <bdi>{valueOf.get(path)}</bdi>
            </span>
          </Button>
          <Text c="dimmed" size="xs">
            {words.sure(confidence)}: {reason}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
