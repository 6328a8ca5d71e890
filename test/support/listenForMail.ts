import { SMTPServer } from 'smtp-server'
import { setImmediate } from 'node:timers/promises'
import { findFreePort } from './findFreePort'

type Letter = { to: string[]; text: string }

/** A server for mail on this machine, which keeps what it is given. */
export type MailListener = {
  url: string
  letters: Letter[]
  /** Resolves once there are so many. */
  until: (count: number) => Promise<void>
  stop: () => Promise<void>
}

export async function listenForMail(): Promise<MailListener> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        const plain = text.replaceAll('=\r\n', '').replaceAll('=3D', '=')
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), text: plain })
        done()
      })
    },
  })
  const port = await findFreePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    async until(count) {
      while (letters.length < count) await setImmediate()
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}
