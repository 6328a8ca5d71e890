import type { Socket } from 'node:net'
import { CommandError } from './commandError'
import { errorReply, runCommand } from './runCommand'
import type { Storage } from './storage'
import { MessageSplitter, readPayload, readRequest, replyHeader, type Request } from './wireMessages'

export type Connection = {
  /** Takes no more requests, and ends when the one under way has been answered. */
  readonly finish: () => Promise<void>
}

/** Answers the requests of one connection, one after the other. A message that breaks the protocol ends the connection. */
export function serveConnection(socket: Socket, storage: Storage): Connection {
  const splitter = new MessageSplitter()
  let isFinishing = false
  let working = Promise.resolve()
  const work = async () => {
    for (let message = splitter.next(); message && !isFinishing; message = splitter.next()) {
      await answer(socket, readRequest(message), storage)
    }
    socket.resume()
  }
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    splitter.add(chunk)
    // Nothing more is read until what has come so far is answered, which also keeps a flood out of memory.
    socket.pause()
    working = working.then(work).catch(() => {
      socket.destroy()
    })
  })
  return {
    async finish() {
      isFinishing = true
      await working
      socket.destroySoon()
    },
  }
}

async function answer(socket: Socket, request: Request, storage: Storage): Promise<void> {
  const reply = await replyTo(request, storage)
  if (!request.expectsReply || socket.destroyed) return
  socket.cork()
  socket.write(replyHeader(request, reply))
  socket.write(reply)
  socket.uncork()
  if (socket.writableNeedDrain) await drained(socket)
}

/** A client that does not read its replies waits for them instead of filling our memory. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      socket.off('drain', settle).off('close', settle)
      resolve()
    }
    socket.on('drain', settle).on('close', settle)
  })
}

async function replyTo(request: Request, storage: Storage): Promise<Buffer> {
  try {
    return await runCommand(readPayload(request), storage)
  } catch (error) {
    if (error instanceof CommandError) return errorReply(error)
    throw error
  }
}
