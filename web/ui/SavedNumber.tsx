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

/** A whole number, stored and brought within its bounds as the field is left or by Enter: half of one is another number. */
export function SavedNumber({ value, min, max = Infinity, save, ...props }: SavedNumberProps) {
  const field = useAutosave({
    stored: textOf(value),
    save: async (text) => textOf(await save(within(text, { min, max }))),
    isStoredWhole: true,
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
      onBlur={field.flush}
      onKeyDown={({ key }) => {
        // What stands for nothing would be filled in where somebody is about to type.
        if (key === 'Enter' && field.value !== '') field.flush()
      }}
    />
  )
}

function within(text: string, { min, max }: { min: number; max: number }): number | null {
  return text === '' ? null : Math.min(Math.max(Math.round(Number(text)), min), max)
}

function textOf(number: number | null): string {
  return number === null ? '' : String(number)
}
