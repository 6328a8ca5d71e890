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
    ['signals.acme.example', 'https://signals.acme.example'],
    ['acme.example:8443/signals/', 'https://acme.example:8443/signals'],
    ['localhost:3000', 'http://localhost:3000'],
    ['https://sígnals.example', 'https://xn--sgnals-3va.example'],
    ['münchen.example/tools', 'https://xn--mnchen-3ya.example/tools'],
    ['https://acme.example/_tools/~ada', 'https://acme.example/_tools/~ada'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%j', (given, url) => {
    expect(readServerUrl(given)).toEqual({ url })
  })
})

describe('the address of a page that was copied is taken for its server', () => {
  const id = '01m809d72bn5811gdvvvdb9ccn'

  test.each([
    ['https://signals.acme.example/docs', 'https://signals.acme.example'],
    ['https://signals.acme.example/docs/', 'https://signals.acme.example'],
    ['https://signals.acme.example/docs#send-an-entry', 'https://signals.acme.example'],
    ['https://acme.example/signals/docs?q=x', 'https://acme.example/signals'],
    ['https://signals.acme.example/api/v1/openapi.json', 'https://signals.acme.example'],
    ['https://signals.acme.example/healthz', 'https://signals.acme.example'],
    [`https://signals.acme.example/signals/sig_${id}`, 'https://signals.acme.example'],
    [
      `https://signals.acme.example/signals/sig_${id}/entries/ent_${id}?mode=live`,
      'https://signals.acme.example',
    ],
    [`https://acme.example/signals/signals/sig_${id}/mapping#email`, 'https://acme.example/signals'],
    [`signals.acme.example/feed/led_${id}`, 'https://signals.acme.example'],
    ['https://docs.acme.example/docs/signalpost', 'https://docs.acme.example/docs/signalpost'],
  ])('%j', (given, url) => {
    expect(readServerUrl(given)).toEqual({ url })
  })
})

describe('a server address is refused with a reason', () => {
  test.each([
    ['', 'Enter the address'],
    ['   ', 'Enter the address'],
    ['mailto:ada@acme.example', 'must begin with https://'],
    ['//signals.acme.example', 'must begin with https://'],
    ['signals.acme.example@evil.example', 'no user name'],
    ['https://evil.example\\@signals.acme.example/docs', 'no user name'],
    ['https://acme.example／docs', 'not a valid web address'],
    ['https://acme.example/日本', 'only plain folder names'],
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
