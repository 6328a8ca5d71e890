import { Alert, Button, Group, List, Text } from '@mantine/core'
import type { Refresh } from '../../../shared/contract/refresh'
import { labelOfSlot, slotsOf } from '../../../shared/identifiers/slotNames'
import { PATHS_PER_SLOT_MAX } from '../../../shared/limits'
import { texts } from '../../texts/texts'
import { useChangeSignal } from '../useChangeSignal'
import { fieldOfSlot } from './SlotRow'
import type { StepProps } from './stepProps'

const words = texts.mapping

type SampleDifferenceProps = StepProps & { before: Refresh | null; sample: Refresh }

/** What the latest request has that the one before had not, and what would be mapped otherwise by it. */
export function SampleDifference({ signal, before, sample }: SampleDifferenceProps) {
  return (
    <>
      {before !== null && <FieldDifference before={before} sample={sample} />}
      {signal.status !== 'setup' && <SuggestedInstead signal={signal} sample={sample} />}
    </>
  )
}

function FieldDifference({ before, sample }: { before: Refresh; sample: Refresh }) {
  const [old, now] = [typesOf(before), typesOf(sample)]
  const parts = [
    { title: words.newFields, paths: [...now.keys()].filter((path) => !old.has(path)) },
    { title: words.goneFields, paths: [...old.keys()].filter((path) => !now.has(path)) },
    {
      title: words.changedFields,
      paths: [...now].filter(([path, type]) => old.has(path) && old.get(path) !== type).map(([path]) => path),
    },
  ].filter(({ paths }) => paths.length > 0)
  return (
    <Alert color="gray" title={parts.length === 0 ? words.sameFields : words.difference} role="status">
      {parts.map(({ title, paths }) => (
        <Text key={title} className="foreign">
          {title}: {paths.join(', ')}
        </Text>
      ))}
    </Alert>
  )
}

function typesOf({ fields }: Refresh): Map<string, string> {
  return new Map(fields.map(({ path, type }) => [path, type]))
}

/** A live signal is mapped by people only: what fits the sample better is offered, never taken over. */
function SuggestedInstead({ signal, sample }: StepProps & { sample: Refresh }) {
  const { mutate } = useChangeSignal(signal.id)
  const others = slotsOf[signal.target].flatMap((slot) => {
    const suggested = sample.suggestedMapping[slot]
    const mapped = [signal.mapping[slot] ?? []].flat()
    // Left empty on purpose: the row of the slot still offers it.
    const isEmptied = mapped.length === 0 && signal.mappedBy[slot] === 'user'
    return suggested === undefined || isEmptied || mapped.includes(suggested)
      ? []
      : [{ slot, suggested, mapped }]
  })
  if (others.length === 0) return null
  const take = ({ slot, suggested, mapped }: (typeof others)[number]) => {
    // It counts first; what earlier requests have goes on counting after it.
    const paths = [suggested, ...mapped].slice(0, PATHS_PER_SLOT_MAX)
    mutate({ mapping: { [slot]: paths.length === 1 ? suggested : paths } })
    // The button is gone by then.
    document.getElementById(fieldOfSlot(slot))?.focus()
  }
  return (
    <Alert color="gray" title={words.suggestedInstead}>
      <List size="sm" listStyleType="none">
        {others.map((other) => (
          <List.Item key={other.slot}>
            <Group gap="sm" mb={4}>
              <Text className="foreign">
                {labelOfSlot[other.slot]}: <bdi>{other.suggested}</bdi>
              </Text>
              <Button
                variant="default"
                size="xs"
                aria-label={`${words.take}: ${labelOfSlot[other.slot]}`}
                onClick={() => {
                  take(other)
                }}
              >
                {words.take}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
