import type { Socket } from 'node:net'
import { replyTo } from './commands/replyTo'
import type { Storage } from './storage/storage'
import { expectsReply, readMessages, replyHeader } from './wire'

/** Answers the requests of a connection, one after the other. It gives what ends it, after the request under way. */
export function serveConnection(socket: Socket, storage: Storage): () => Promise<void> {
  let isFinishing = false
  let answering = Promise.resolve()
  const serve = async () => {
    // Nothing more is read until what has come so far is answered, which also keeps a flood out of memory.
    for await (const message of readMessages(socket)) {
      if (isFinishing) return
      answering = answer(socket, message, storage)
      await answering
    }
  }
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  // A message that breaks the protocol ends the connection.
  serve().catch(() => socket.destroy())
  return async () => {
    isFinishing = true
    await answering.catch(() => undefined)
    socket.destroySoon()
  }
}

async function answer(socket: Socket, message: Buffer, storage: Storage): Promise<void> {
  const reply = await replyTo(message, storage)
  if (!expectsReply(message) || socket.destroyed) return
  const bytes = Buffer.concat([replyHeader(message, reply), reply])
  const written = new Promise((done) => socket.write(bytes, done))
  // A client that does not read its replies waits for them instead of filling our memory.
  if (socket.writableNeedDrain) await written
}
