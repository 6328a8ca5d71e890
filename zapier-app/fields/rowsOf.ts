import type { PlainInputField } from 'zapier-platform-core'

/** Its rows are the entries to send. */
export const ROWS_KEY = 'rows'

/** Line items with these columns. */
export function rowsOf(columns: PlainInputField[]): PlainInputField {
  return {
    key: ROWS_KEY,
    label: 'Entries',
    helpText: 'One row for each entry: map line items of an earlier step, such as the rows of a table.',
    children: columns,
  }
}
