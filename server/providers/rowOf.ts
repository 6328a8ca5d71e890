import type { Row } from './provider'

/** What is known of the values. */
export function rowOf(values: Record<string, string | undefined>): Row {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  )
}
