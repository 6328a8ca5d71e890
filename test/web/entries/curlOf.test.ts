import { execFileSync } from 'node:child_process'
import { curlOf } from '../../../web/entries/curlOf'

/** What curl would be given, by the shell itself. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

const URL = 'https://signals.example/in/spw_1/sig_1'

test.each([
  ['a quote', `x'; touch /tmp/evil; '`],
  ['what a shell would fill in', '$(id) `id` $HOME "x" \\ !! ; | &'],
  ['line breaks and tabs', 'one\n!two\r\n\tthree\n'],
  ['keys of a terminal', '\u0003rm\n\u001b[201~\nid\n\u009b201~ \'"\\041!'],
  ['the name of a file', '@/etc/passwd'],
  ['other alphabets', 'Zoë “мир” 日本 🙂\n'],
])('a copied request says exactly what came: %s', (_, foreign) => {
  const command = curlOf({ url: URL, contentType: foreign, body: foreign })

  const given = ['-X', 'POST', URL, '-H', `Content-Type: ${foreign}`, '--data-raw', foreign]
  expect(argumentsOf(command)).toEqual(given)
})

test('nothing of what came reaches a terminal as a key or as a line of its own', () => {
  const command = curlOf({ url: URL, contentType: 'text/plain', body: 'a\nid\n\u0003\u001b[201~' })

  // eslint-disable-next-line no-control-regex -- it is about them
  expect(command.replaceAll(' \\\n  ', ' ')).not.toMatch(/[\u0000-\u001f]/)
})
