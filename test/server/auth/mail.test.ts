import { SMTPServer } from 'smtp-server'
import { setImmediate } from 'node:timers/promises'
import { findFreePort } from '../../support/findFreePort'
import { setUpOwner } from '../../support/people'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

afterEach(stopApps)

const LETTER_TO = 'grace@navy.example'

async function inviteBy(smtpUrl: string) {
  const app = await startApp({ settings: { SMTP_URL: smtpUrl, MAIL_FROM: 'Signalpost <post@acme.example>' } })
  const owner = await setUpOwner(app)
  const answer = await owner.call('POST', '/invitations', { email: LETTER_TO, role: 'member' })
  return { app, answer }
}

async function loggedOf(app: TestApp, event: string): Promise<string> {
  for (;;) {
    const line = app.log.find((each) => each.includes(event))
    if (line !== undefined) return line
    await setImmediate()
  }
}

test('an invitation goes out by mail, and its link is shown and logged nowhere else', async () => {
  const letters: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  const port = await findFreePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  const { app, answer } = await inviteBy(`smtp://127.0.0.1:${port}`)
  await loggedOf(app, 'mail.sent')
  await new Promise<void>((resolve) => {
    server.close(resolve)
  })

  const [letter] = letters
  const plain = letter?.text.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  expect(letter?.to).toEqual([LETTER_TO])
  expect(plain).toContain('Subject: Ada invites you to Analytical Engines')
  expect(plain).toContain(answer.body.url)
  expect(app.log.join('')).not.toContain('#invite=')
})

test('an invitation holds although no mail goes out, and the log says why without its link or address', async () => {
  const { app, answer } = await inviteBy(`smtp://user:pass-word@127.0.0.1:${await findFreePort()}`)

  const line = await loggedOf(app, 'mail.failed')

  expect(answer).toMatchObject({ status: 201, body: { url: expect.stringContaining('#invite=') } })
  expect(JSON.parse(line)).toMatchObject({ level: 'error', code: 'ESOCKET' })
  expect(app.log.join('')).not.toMatch(/pass-word|#invite=|navy\.example/)
})
