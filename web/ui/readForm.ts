import type { SyntheticEvent } from 'react'

/** What was typed into the inputs of a form, by their names; the browser itself has asked for what is required. */
export function readForm<Name extends string>(
  event: SyntheticEvent<HTMLFormElement>,
  names: readonly Name[],
): Record<Name, string>
export function readForm(event: SyntheticEvent<HTMLFormElement>, names: readonly string[]) {
  event.preventDefault()
  const form = new FormData(event.currentTarget)
  return Object.fromEntries(
    names.map((name) => {
      const value = form.get(name)
      return [name, typeof value === 'string' ? value : '']
    }),
  )
}
