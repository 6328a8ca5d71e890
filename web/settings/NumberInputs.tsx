import { Group, TextInput } from '@mantine/core'
import { accountTexts } from '../texts/accounts'

type NumberName = keyof typeof accountTexts.workspace.numbers
type NumberOfForm = { name: NumberName; value: number; min: number; max: number }

/** Whole numbers of a form, side by side. */
export function NumberInputs({ inputs }: { inputs: readonly NumberOfForm[] }) {
  return (
    <Group gap="sm" align="flex-start">
      {inputs.map(({ name, value, min, max }) => (
        <TextInput
          key={name}
          label={accountTexts.workspace.numbers[name]}
          name={name}
          type="number"
          inputMode="numeric"
          required
          min={min}
          max={max}
          defaultValue={value}
          style={{ flex: '1 1 140px' }}
        />
      ))}
    </Group>
  )
}

/** The browser has seen to it that it is one. */
export function readNumber(typed: string): number {
  return Math.round(Number(typed))
}
