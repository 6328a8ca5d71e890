import type { Socket } from 'node:net'
import { CommandError } from './commandError'
import { errorReply, runCommand } from './runCommand'
import type { Storage } from './storage'
import { MessageSplitter, readPayload, readRequest, replyHeader, type Request } from './wireMessages'

/** Answers the requests of one connection, one after the other. A message that breaks the protocol ends the connection. */
export function serveConnection(socket: Socket, storage: Storage): void {
  const splitter = new MessageSplitter()
  let isBusy = false
  const work = async () => {
    if (isBusy) return
    isBusy = true
    try {
      for (let message = splitter.next(); message; message = splitter.next()) {
        socket.pause()
        await answer(socket, readRequest(message), storage)
      }
      socket.resume()
    } catch {
      socket.destroy()
    }
    isBusy = false
  }
  socket.setNoDelay(true)
  socket.on('data', (chunk) => {
    splitter.add(chunk)
    void work()
  })
  socket.on('error', () => socket.destroy())
}

async function answer(socket: Socket, request: Request, storage: Storage): Promise<void> {
  const reply = await replyTo(request, storage)
  if (!request.expectsReply || socket.destroyed) return
  socket.cork()
  socket.write(replyHeader(request, reply))
  socket.write(reply)
  socket.uncork()
}

async function replyTo(request: Request, storage: Storage): Promise<Buffer> {
  try {
    return await runCommand(readPayload(request), storage)
  } catch (error) {
    if (error instanceof CommandError) return errorReply(error)
    throw error
  }
}
