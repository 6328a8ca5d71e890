import { TextInput, type TextInputProps } from '@mantine/core'

type NumberFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  value: number | null
  min: number
  max?: number
  /** Null for an empty field. Where it gives a promise, what it could not store is taken back. */
  onChange: (value: number | null) => Promise<unknown> | undefined
}

/** A whole number, told when the field is left; what is out of bounds is brought within them. */
export function NumberField({ value, min, max = Infinity, onChange, ...props }: NumberFieldProps) {
  return (
    <TextInput
      {...props}
      key={value}
      type="number"
      inputMode="numeric"
      min={min}
      max={Number.isFinite(max) ? max : undefined}
      defaultValue={value ?? ''}
      onBlur={({ currentTarget: input }) => {
        const typed = input.value === '' ? null : Math.round(input.valueAsNumber)
        const next = typed === null ? null : Math.min(Math.max(typed, min), max)
        if (next === value) return
        onChange(next)?.catch(() => {
          input.value = String(value ?? '')
        })
      }}
    />
  )
}
