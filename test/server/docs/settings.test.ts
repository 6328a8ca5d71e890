import { readFileSync } from 'node:fs'
import { SETTING_NAMES } from '../../../server/env'

const namesIn = (file: string, pattern: RegExp) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name).sort()

test.each([
  ['docs/settings.md', /^\| `([A-Z_]+)`/gm],
  ['.env.example', /^([A-Z_]+)=/gm],
])('%s has every setting, and no other', (file, pattern) => {
  expect(namesIn(file, pattern)).toEqual([...SETTING_NAMES].sort())
})
