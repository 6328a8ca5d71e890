import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { serveConnection } from './serveConnection'
import { openStorage, type StorageOptions } from './storage/storage'

export type EmbeddedDatabase = { readonly uri: string; readonly close: () => Promise<void> }

/** Operating systems cut the path of a socket off at 104 or 108 bytes. */
const SOCKET_PATH_BYTES_MAX = 100
const CLOSE_MS_MAX = 2_000

/** Starts the database in this thread. It rejects when the folder is in use or was written by another version. */
export async function startEmbeddedDatabase(options: StorageOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder)
  const storage = openStorage({ ...options, folder })
  const path = chooseSocket(folder)
  const connections = new Set<() => Promise<void>>()
  const server = createServer((socket) => {
    const finish = serveConnection(socket, storage)
    connections.add(finish)
    socket.on('close', () => connections.delete(finish))
  })
  const listen = new Promise<void>((done, reject) => server.once('error', reject).listen(path, done))
  await listen.catch((error: unknown) => {
    storage.sqlite.close()
    throw error
  })
  chmodSync(path, 0o600)
  const tooLong = () => setTimeout(CLOSE_MS_MAX, undefined, { ref: false })
  return {
    uri: `mongodb://${encodeURIComponent(path)}/?directConnection=true`,
    /** Answers what is under way, unless that takes long, and then lets go of the file. */
    async close() {
      const closed = new Promise((done) => server.close(done))
      await Promise.race([Promise.all([...connections].map((finish) => finish())), tooLong()])
      // While the file is still ours: afterwards the socket may be that of the next process.
      const isElsewhere = dirname(path) !== folder
      rmSync(isElsewhere ? dirname(path) : path, { recursive: true, force: true })
      storage.sqlite.close()
      await Promise.race([closed, tooLong()])
    },
  }
}

function chooseSocket(folder: string): string {
  const wanted = join(folder, 'signalpost.sock')
  const isTooLong = Buffer.byteLength(wanted) > SOCKET_PATH_BYTES_MAX
  const path = isTooLong ? join(mkdtempSync(join(tmpdir(), 'signalpost-')), 'signalpost.sock') : wanted
  // A killed process may have left a socket behind: nobody listens on it, as the folder's lock is ours.
  rmSync(path, { force: true })
  return path
}
