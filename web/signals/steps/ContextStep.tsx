import { Checkbox, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FieldRow } from '../../../shared/contract/entries'
import { CONTEXT_FIELDS_MAX } from '../../../shared/limits'
import { evidenceOfField } from '../../../shared/mapping/scores/evidenceOfField'
import { contextReasons } from '../../texts/contextReasons'
import { texts } from '../../texts/texts'
import { Problem } from '../../ui/Problem'
import { sampleQuery } from '../signalQueries'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.context
/** Of those that nobody would suggest. */
const OTHERS_MAX = 100

/** The suggested fields first, each with what the sample holds and why it is offered. */
export function ContextStep({ signal }: StepProps) {
  const { data: sample, error, refetch } = useQuery(sampleQuery(signal.id))
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  if (error) return <Problem error={error} onRetry={refetch} />
  if (sample === undefined) return <Skeleton h={240} />
  if (sample === null) return <Text c="dimmed">{texts.mapping.noSample}</Text>
  const chosen = (isPending ? variables.contextFields : undefined) ?? signal.contextFields
  const suggested = new Set(sample.suggestedContextFields)
  const offered = new Set([...suggested, ...sample.contextFields])
  const fieldAt = new Map(sample.fields.map((field) => [field.path, field]))
  const groups = [
    // The best first, as they are suggested.
    { title: words.suggested, fields: [...offered].flatMap((path) => fieldAt.get(path) ?? []) },
    {
      title: words.others,
      fields: sample.fields.filter(({ path }) => !offered.has(path)).slice(0, OTHERS_MAX),
    },
  ]
  const toggle = (path: string) => {
    const contextFields = chosen.includes(path) ? chosen.filter((each) => each !== path) : [...chosen, path]
    if (contextFields.length <= CONTEXT_FIELDS_MAX) mutate({ contextFields })
  }
  return (
    <Stack gap="lg">
      <Text c="dimmed">{words.why}</Text>
      {groups
        .filter(({ fields }) => fields.length > 0)
        .map(({ title, fields }) => (
          <div key={title}>
            <Title order={3} mb="xs">
              {title}
            </Title>
            <Stack gap="xs">
              {fields.map((field) => (
                <FieldChoice
                  key={field.path}
                  field={field}
                  reason={suggested.has(field.path) ? contextReasons[evidenceOfField(field)] : undefined}
                  isChosen={chosen.includes(field.path)}
                  onToggle={() => {
                    toggle(field.path)
                  }}
                />
              ))}
            </Stack>
          </div>
        ))}
    </Stack>
  )
}

type FieldChoiceProps = {
  field: FieldRow
  reason: string | undefined
  isChosen: boolean
  onToggle: () => void
}

function FieldChoice({ field, reason, isChosen, onToggle }: FieldChoiceProps) {
  return (
    <Checkbox
      checked={isChosen}
      onChange={onToggle}
      label={field.path}
      description={
        <>
          <Text span c="var(--mantine-color-text)" size="sm" lineClamp={2} className="foreign">
            {String(field.value)}
          </Text>
          {reason}
        </>
      }
      classNames={{ label: 'foreign' }}
    />
  )
}
