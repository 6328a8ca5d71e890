import { TextInput, type TextInputProps } from '@mantine/core'
import { notSaved } from './notSaved'
import { useAutosave } from './useAutosave'

type SavedNumberProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'error'> & {
  value: number | null
  min: number
  max?: number
  /** Takes null for an empty field, and gives what is stored then. */
  save: (value: number | null) => Promise<number | null>
}

/** A whole number, stored a moment after it was typed; what is out of bounds is brought within them as the field is left. */
export function SavedNumber({ value, min, max = Infinity, save, ...props }: SavedNumberProps) {
  const field = useAutosave({
    stored: textOf(value),
    save: async (text) => textOf(await save(numberOf(text))),
    isFit: (text) => text === within(text, { min, max }),
  })
  return (
    <TextInput
      {...props}
      type="number"
      inputMode="numeric"
      min={min}
      max={Number.isFinite(max) ? max : undefined}
      error={notSaved(field)}
      value={field.value}
      onChange={(event) => {
        field.change(event.currentTarget.value)
      }}
      onBlur={() => {
        const fit = within(field.value, { min, max })
        if (fit !== field.value) field.change(fit)
      }}
    />
  )
}

function within(text: string, { min, max }: { min: number; max: number }): string {
  const number = numberOf(text)
  return textOf(number === null ? null : Math.min(Math.max(Math.round(number), min), max))
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text)
}

function textOf(number: number | null): string {
  return number === null ? '' : String(number)
}
