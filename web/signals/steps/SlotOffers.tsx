import { Button, Group } from '@mantine/core'
import type { Refresh } from '../../../shared/contract/refresh'
import { labelOfSlot, type Slot } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'

const words = texts.mapping

type SlotOffersProps = {
  slot: Slot
  sample: Refresh
  paths: readonly string[]
  valueOf: ReadonlyMap<string, string>
  onTake: (path: string) => void
}

/** What else could be meant, the best first, each with its value in the sample and how sure that is. */
export function SlotOffers({ slot, sample, paths, valueOf, onTake }: SlotOffersProps) {
  const suggestion = sample.suggestions.find((each) => each.slot === slot)
  if (!suggestion) return null
  const offers = [suggestion, ...suggestion.alternatives].filter(({ path }) => !paths.includes(path))
  if (offers.length === 0) return null
  return (
    <Group gap={6} mt={6} role="group" aria-label={words.offersFor(labelOfSlot[slot])}>
      {offers.map(({ path, confidence, reason }) => (
        <Button
          key={path}
          variant="default"
          size="compact-xs"
          maw="100%"
          title={reason}
          onClick={() => {
            onTake(path)
          }}
        >
          <span>
            {path === suggestion.path && `${words.takeSuggestion}: `}
            <bdi>{path}</bdi>: <bdi>{valueOf.get(path)}</bdi> ({words.sure(confidence)})
          </span>
        </Button>
      ))}
    </Group>
  )
}
