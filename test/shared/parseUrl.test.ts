import { readEmail } from '../../shared/identifiers/readEmail'
import { parseUrl } from '../../shared/parseUrl'

test('an address with letters beyond ASCII is read the same however often it was read before', () => {
  const hosts = new Set<string | undefined>()
  const emails = new Set<string | null>()
  for (let times = 0; times < 20_000; times += 1) {
    hosts.add(parseUrl('https://m\u00fcnchen.example')?.hostname)
    const email = readEmail('ada@m\u00fcnchen.example')
    emails.add('value' in email ? email.value : null)
  }

  expect([...hosts]).toEqual(['xn--mnchen-3ya.example'])
  expect([...emails]).toEqual(['ada@xn--mnchen-3ya.example'])
})

test('what is no address is null', () => {
  expect(parseUrl('no address')).toBeNull()
})
