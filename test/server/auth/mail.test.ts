import { setImmediate } from 'node:timers/promises'
import { findFreePort } from '../../support/findFreePort'
import { listenForMail } from '../../support/listenForMail'
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
  const mail = await listenForMail()

  const { app, answer } = await inviteBy(mail.url)
  await loggedOf(app, 'mail.sent')
  await mail.stop()

  const [letter] = mail.letters
  expect(letter?.to).toEqual([LETTER_TO])
  expect(letter?.text).toContain('Subject: Ada invites you to Analytical Engines')
  expect(letter?.text).toContain(answer.body.url)
  expect(app.log.join('')).not.toContain('#invite=')
})

test('an invitation holds although no mail goes out, and the log says why without its link or address', async () => {
  const { app, answer } = await inviteBy(`smtp://user:pass-word@127.0.0.1:${await findFreePort()}`)

  const line = await loggedOf(app, 'mail.failed')

  expect(answer).toMatchObject({ status: 201, body: { url: expect.stringContaining('#invite=') } })
  expect(JSON.parse(line)).toMatchObject({ level: 'error', code: 'ESOCKET' })
  expect(app.log.join('')).not.toMatch(/pass-word|#invite=|navy\.example/)
})
