import { readServerUrl } from '../../zapier-app/auth/readServerUrl'

describe('a server address is taken', () => {
  test.each([
    ['https://signals.acme.example', 'https://signals.acme.example'],
    ['  https://signals.acme.example/  ', 'https://signals.acme.example'],
    ['https://signals.acme.example///', 'https://signals.acme.example'],
    ['HTTPS://Signals.ACME.example', 'https://signals.acme.example'],
    ['https://signals.acme.example:8443', 'https://signals.acme.example:8443'],
    ['https://acme.example/signals', 'https://acme.example/signals'],
    ['https://acme.example/tools/signal-post_2/', 'https://acme.example/tools/signal-post_2'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%j', (given, url) => {
    expect(readServerUrl(given)).toEqual({ url })
  })
})

describe('a server address is refused with a reason', () => {
  test.each([
    ['', 'Enter the address'],
    ['   ', 'Enter the address'],
    ['signals.acme.example', 'must begin with https://'],
    ['ftp://signals.acme.example', 'must begin with https://'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['http://signals.acme.example', 'for localhost only'],
    ['http://localhost.evil.example', 'for localhost only'],
    ['http://127.0.0.1.evil.example', 'for localhost only'],
    ['http://169.254.169.254', 'for localhost only'],
    ['http://localhost@evil.example', 'no user name'],
    ['https://ada:secret@signals.acme.example', 'no user name'],
    ['https://signals.acme.example?x=1', 'no user name'],
    ['https://signals.acme.example/#top', 'no user name'],
    ['https://signals.acme.example\\@evil.example', 'no user name'],
    ['https://signals.acme.example/%2e%2e/admin', 'no user name'],
    ['https://signals.acme.example/a/../b', 'only plain folder names'],
    ['https://signals.acme.example/./b', 'only plain folder names'],
    ['https://signals.acme.example//b', 'only plain folder names'],
    ['https://signals.acme.example/a;b', 'only plain folder names'],
    ['https://signals.acme.example/api/v1', 'Leave out /api/v1'],
    ['https://signals.acme.example/custom_signals/secret/entries', 'That is a webhook URL'],
    ['https://acme.example/signals/custom_signals/secret', 'That is a webhook URL'],
    ['https://signals.acme.example\nx', 'not a valid web address'],
    ['https://signals acme.example', 'not a valid web address'],
    ['https://sígnals.example', 'not a valid web address'],
    ['https://', 'must begin with https://'],
    ['https://:99999', 'not a valid web address'],
  ])('%j', (given, reason) => {
    expect(readServerUrl(given)).toEqual({ problem: expect.stringContaining(reason) })
  })

  test('and a webhook URL is not repeated in the reason', () => {
    const refused = readServerUrl('https://signals.acme.example/custom_signals/whsec_5ecret/entries')

    expect(JSON.stringify(refused)).not.toContain('5ecret')
  })
})
