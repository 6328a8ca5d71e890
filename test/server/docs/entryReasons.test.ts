import { readFileSync } from 'node:fs'
import { EntryReason } from '../../../shared/contract/entries'

test('docs/leads.md says of every reason of an entry what it means and what to do, and of no other', () => {
  const rows = readFileSync('docs/leads.md', 'utf8').matchAll(
    /^\| `(?:pending|skipped|failed)` +\| `(\w+)` +\| \S[^|]+\| \S/gm,
  )

  expect([...rows].map(([, reason]) => reason).sort()).toEqual([...EntryReason.options].sort())
})
