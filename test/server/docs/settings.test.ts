import { readFileSync } from 'node:fs'
import { readSettings, SETTING_NAMES } from '../../../server/env'

const namesIn = (file: string, pattern: RegExp) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name).sort()

test.each([
  ['docs/settings.md', /^\| `([A-Z_]+)`/gm],
  ['.env.example', /^([A-Z_]+)=/gm],
])('%s has every setting, and no other', (file, pattern) => {
  expect(namesIn(file, pattern)).toEqual([...SETTING_NAMES].sort())
})

const REST = {
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'a@acme.example',
  SIGNALPOST_SECRET: 'sixteen characters',
}
/** What the system and the driver judge when they use it, and lists, of which every part is judged. */
const JUDGED_LATER = /^(DATA_DIR|MONGODB_URI|\w+_PRIVATE_HOSTS)$/
const judged = SETTING_NAMES.filter((name) => !JUDGED_LATER.test(name))

test.each([
  ['an endless text', 'x'.repeat(100_000)],
  ['an endless address', `https://acme.example/${'x'.repeat(100_000)}`],
  ['control characters', 'one\r\nBcc: other'],
  ['nothing that can be seen', '\u200b\u202e'],
])('%s is no setting, and no secret is repeated', (_, value) => {
  for (const name of judged) {
    const read = () => readSettings({ ...REST, [name]: value })

    expect(read).toThrow(new RegExp(`^These settings cannot be used:\n  ${name}: must [\\w ]+`))
    expect(read).not.toThrow(value)
  }
})
