import { Stack, TextInput } from '@mantine/core'
import { NAME_LENGTH_MAX } from '../../../shared/limits'
import { texts } from '../../texts/texts'
import { useAutosave } from '../../ui/useAutosave'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.appearance

export function AppearanceStep({ signal }: StepProps) {
  const { mutate } = useChangeSignal(signal.id)
  const [name, setName] = useAutosave(signal.name, (value) => {
    if (value.trim() !== '') mutate({ name: value })
  })
  const [label, setLabel] = useAutosave(signal.label, (value) => {
    if (value.trim() !== '') mutate({ label: value })
  })
  return <AppearanceFields {...{ name, setName, label, setLabel }} />
}

type FieldsProps = {
  name: string
  setName: (name: string) => void
  label: string
  setLabel: (label: string) => void
}

export function AppearanceFields({ name, setName, label, setLabel }: FieldsProps) {
  return (
    <Stack gap="md">
      <TextInput
        label={words.name}
        description={words.nameHelp}
        placeholder={words.nameExample}
        maxLength={NAME_LENGTH_MAX}
        required
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <TextInput
        label={words.label}
        description={words.labelHelp}
        placeholder={words.labelExample}
        maxLength={NAME_LENGTH_MAX}
        required
        value={label}
        onChange={(event) => {
          setLabel(event.currentTarget.value)
        }}
      />
    </Stack>
  )
}
