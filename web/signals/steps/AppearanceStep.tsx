import { Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { NAME_LENGTH_MAX } from '../../../shared/limits'
import { texts } from '../../texts/texts'
import { notSaved } from '../../ui/notSaved'
import { type Autosaved, useAutosave } from '../../ui/useAutosave'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.appearance

export function AppearanceStep({ signal }: StepProps) {
  const { mutateAsync } = useChangeSignal(signal.id)
  const name = useAutosave({
    stored: signal.name,
    save: async (value) => (await mutateAsync({ name: value })).name,
    isFit: isWritten,
  })
  const label = useAutosave({
    stored: signal.label,
    save: async (value) => (await mutateAsync({ label: value })).label,
    isFit: isWritten,
  })
  return (
    <AppearanceFields
      name={name.value}
      setName={name.change}
      nameError={errorOf(name)}
      label={label.value}
      setLabel={label.change}
      labelError={errorOf(label)}
    />
  )
}

function isWritten(text: string): boolean {
  return text.trim() !== ''
}

function errorOf(field: Autosaved): ReactNode {
  return isWritten(field.value) ? notSaved(field) : words.required
}

type FieldsProps = {
  name: string
  setName: (name: string) => void
  nameError?: ReactNode
  label: string
  setLabel: (label: string) => void
  labelError?: ReactNode
}

export function AppearanceFields(props: FieldsProps) {
  const { name, setName, nameError, label, setLabel, labelError } = props
  return (
    <Stack gap="md">
      <TextInput
        label={words.name}
        description={words.nameHelp}
        dir="auto"
        placeholder={words.nameExample}
        maxLength={NAME_LENGTH_MAX}
        required
        error={nameError}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <TextInput
        label={words.label}
        description={words.labelHelp}
        dir="auto"
        placeholder={words.labelExample}
        maxLength={NAME_LENGTH_MAX}
        required
        error={labelError}
        value={label}
        onChange={(event) => {
          setLabel(event.currentTarget.value)
        }}
      />
    </Stack>
  )
}
