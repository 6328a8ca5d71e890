import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { PROMPT_LENGTH_MAX } from '../../../shared/limits'
import { playbooks } from '../../texts/playbooks'
import { texts } from '../../texts/texts'
import { notSaved } from '../../ui/notSaved'
import { useAutosave } from '../../ui/useAutosave'
import { useChangeSignal } from '../useChangeSignal'
import { PromptReview } from './PromptReview'
import type { StepProps } from './stepProps'
import { WriterChoice } from './WriterChoice'

const words = texts.prompt

export function PromptStep({ signal }: StepProps) {
  const textarea = useRef<HTMLTextAreaElement>(null)
  const { mutateAsync } = useChangeSignal(signal.id)
  const field = useAutosave({
    stored: signal.prompt,
    save: async (value) => (await mutateAsync({ prompt: value })).prompt,
  })
  const { value: prompt, change: setPrompt } = field
  return (
    <Stack gap="md">
      <Textarea
        ref={textarea}
        dir="auto"
        label={words.label}
        description={words.guide}
        autosize
        minRows={6}
        maxRows={16}
        maxLength={PROMPT_LENGTH_MAX}
        error={notSaved(field)}
        value={prompt}
        onChange={(event) => {
          setPrompt(event.currentTarget.value)
        }}
      />
      {prompt === '' && (
        <div>
          <Text c="dimmed" style={{ whiteSpace: 'pre-line' }} mb="xs">
            {words.example}
          </Text>
          <Group gap="xs" role="group" aria-label={words.useExample}>
            <Text size="sm">{words.useExample}</Text>
            {examplesFor(signal).map(({ name, prompt: example }) => (
              <Button
                key={name}
                variant="default"
                size="xs"
                onClick={() => {
                  setPrompt(example)
                  // The button is gone by then.
                  textarea.current?.focus()
                }}
              >
                {name}
              </Button>
            ))}
          </Group>
        </div>
      )}
      <PromptReview signal={signal} />
      <Sequences signal={signal} />
    </Stack>
  )
}

function Sequences({ signal }: StepProps) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const isOn = (isPending ? variables.sequences?.enabled : undefined) ?? signal.sequences.enabled
  return (
    <>
      <Switch
        label={words.sequences}
        checked={isOn}
        onChange={(event) => {
          mutate({ sequences: { enabled: event.currentTarget.checked } })
        }}
      />
      {isOn && <WriterChoice signal={signal} />}
    </>
  )
}

function examplesFor({ target }: StepProps['signal']) {
  return [
    { name: words.anyExample, prompt: words.example },
    ...playbooks.filter((each) => each.target === target),
  ]
}
