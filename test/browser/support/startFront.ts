import { connect, createServer, type Socket } from 'node:net'

export type Front = { url: string; leadTo: (url: string) => void; stop: () => Promise<void> }

/** One address for servers that come one after the other, as a proxy in front of them has it. */
export async function startFront(): Promise<Front> {
  let port = 0
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
  }
  const server = createServer((outside) => {
    const inside = connect(port, '127.0.0.1')
    for (const socket of [outside, inside]) keep(socket)
    // A pipe ends what it leads to, and leaves it open where its source breaks off.
    inside.on('close', () => outside.destroy())
    outside.on('close', () => inside.destroy())
    outside.pipe(inside).pipe(outside)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The front does not listen on a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo(url) {
      port = Number(new URL(url).port)
    },
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
