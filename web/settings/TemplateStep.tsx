import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { StepTemplate } from '../../shared/contract/sequences'
import {
  BODY_TEMPLATE_LENGTH_MAX,
  STEP_DELAY_DAYS_MAX,
  SUBJECT_TEMPLATE_LENGTH_MAX,
} from '../../shared/limits'
import { accountTexts } from '../texts/accounts'
import { texts } from '../texts/texts'
import { NumberField } from '../ui/NumberField'
import classes from './Settings.module.css'

const words = accountTexts.writing

type TemplateStepProps = {
  step: StepTemplate
  index: number
  onChange: (step: StepTemplate) => void
  /** Absent for the last one that is left. */
  onRemove: (() => void) | undefined
}

export function TemplateStep({ step, index, onChange, onRemove }: TemplateStepProps) {
  const { channel, delayDays, subject, body } = step
  return (
    <Stack gap="xs" className={classes.step} role="group" aria-label={words.step(index + 1)}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{words.step(index + 1)}</Text>
        {onRemove && (
          <Button variant="subtle" color="gray" size="xs" onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </Group>
      <Group gap="sm">
        <NativeSelect
          label={words.channel}
          value={channel}
          data={[
            { value: 'email', label: texts.names.channels.email },
            { value: 'linkedin', label: texts.names.channels.linkedin },
          ]}
          onChange={(event) => {
            onChange({ ...step, channel: event.currentTarget.value === 'linkedin' ? 'linkedin' : 'email' })
          }}
        />
        <NumberField
          label={words.delay}
          w={150}
          min={0}
          max={STEP_DELAY_DAYS_MAX}
          value={delayDays}
          onChange={(days) => {
            onChange({ ...step, delayDays: days ?? 0 })
          }}
        />
      </Group>
      <TextInput
        label={words.subject}
        maxLength={SUBJECT_TEMPLATE_LENGTH_MAX}
        value={subject}
        onChange={(event) => {
          onChange({ ...step, subject: event.currentTarget.value })
        }}
      />
      <Textarea
        label={words.body}
        required
        autosize
        minRows={4}
        maxRows={16}
        maxLength={BODY_TEMPLATE_LENGTH_MAX}
        value={body}
        onChange={(event) => {
          onChange({ ...step, body: event.currentTarget.value })
        }}
      />
    </Stack>
  )
}
