import { Radio, Stack, Text } from '@mantine/core'
import { texts } from '../../texts/texts'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.target
const choices = [
  { value: 'people', label: words.people, text: words.peopleText },
  { value: 'companies', label: words.companies, text: words.companiesText },
] as const

export function TargetStep({ signal }: StepProps) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const isFixed = signal.status !== 'setup'
  return (
    <Radio.Group
      value={isPending ? (variables.target ?? signal.target) : signal.target}
      onChange={(value) => {
        mutate({ target: value === 'companies' ? 'companies' : 'people' })
      }}
      aria-label={texts.wizard.steps.target.title}
    >
      <Stack gap="sm">
        {choices.map(({ value, label, text }) => (
          <Radio.Card
            key={value}
            value={value}
            p="md"
            radius="lg"
            disabled={isFixed || undefined}
            aria-label={label}
          >
            <Radio.Indicator style={{ float: 'left', marginTop: 2 }} />
            <div style={{ marginLeft: 32 }}>
              <Text fw={600}>{label}</Text>
              <Text c="dimmed">{text}</Text>
            </div>
          </Radio.Card>
        ))}
        {isFixed && <Text c="dimmed">{words.fixed}</Text>}
      </Stack>
    </Radio.Group>
  )
}
