import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { errorCodeOf } from '../../errorCode'

const CONNECT_MS_MAX = 10_000
const SILENCE_MS_MAX = 20_000

type Letter = { to: string; subject: string; text: string }

export type Mail = {
  /** Nobody waits for it, and nothing fails for it: what a letter says is shown on the page too. */
  send: (letter: Letter) => void
}

/** Null where the settings name no server for mail. Of a letter that could not be sent only the kind of failure is logged. */
export function createMail({
  smtpUrl,
  mailFrom,
  log,
}: {
  smtpUrl: string | null
  mailFrom: string | null
  log: Logger
}): Mail | null {
  if (smtpUrl === null || mailFrom === null) return null
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS_MAX,
    greetingTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENCE_MS_MAX,
  })
  return {
    send(letter) {
      transport.sendMail({ from: mailFrom, ...letter }).then(
        () => {
          log.info({ event: 'mail.sent' })
        },
        (error: unknown) => {
          log.error({ event: 'mail.failed', code: errorCodeOf(error) })
        },
      )
    },
  }
}
