import { Alert, Button, Group, List, Text } from '@mantine/core'
import type { Refresh } from '../../../shared/contract/refresh'
import { labelOfSlot, slotsOf } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'
import { useChangeSignal } from '../useChangeSignal'
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
    return suggested === undefined || isEmptied || mapped.includes(suggested) ? [] : [{ slot, suggested }]
  })
  if (others.length === 0) return null
  return (
    <Alert color="gray" title={words.suggestedInstead}>
      <List size="sm" listStyleType="none">
        {others.map(({ slot, suggested }) => (
          <List.Item key={slot}>
            <Group gap="sm" mb={4}>
              <Text className="foreign">
                {labelOfSlot[slot]}: <bdi>{suggested}</bdi>
              </Text>
              <Button
                variant="default"
                size="xs"
                aria-label={`${words.take}: ${labelOfSlot[slot]}`}
                onClick={() => {
                  mutate({ mapping: { [slot]: suggested } })
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
