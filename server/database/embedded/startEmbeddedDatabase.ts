import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { clearDropped } from './clearDropped'
import { serveConnection, type Connection } from './serveConnection'
import { createStorage, type Storage } from './storage'

export type EmbeddedDatabaseOptions = {
  readonly folder: string
  /** Where to listen; by default a socket in the folder. A port listens on the loopback address only. */
  readonly socketPath?: string
  readonly port?: number
  /** Refuse to grow beyond this, for a disk that is shared; a write too much is answered with an error. */
  readonly sizeBytesMax?: number
}

export type EmbeddedDatabase = { readonly uri: string; readonly close: () => Promise<void> }

/** Operating systems cut the path of a socket off at 104 or 108 bytes. */
const SOCKET_PATH_BYTES_MAX = 100
const CLOSE_MS_MAX = 2_000

/** Starts the database in this thread. It rejects when the folder is in use or was written by a newer version. */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const storage = createStorage(resolve(options.folder), options.sizeBytesMax)
  try {
    const { listenOn, uri, removeAddress } = chooseAddress(options)
    const connections = new Set<Connection>()
    const server = createServer((socket) => {
      const connection = serveConnection(socket, storage)
      connections.add(connection)
      socket.on('close', () => connections.delete(connection))
    })
    await listen(server, listenOn)
    clearDropped(storage)
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : undefined
    return {
      uri: port === undefined ? uri : `mongodb://127.0.0.1:${port}/?directConnection=true`,
      close: () => close({ server, connections, storage, removeAddress }),
    }
  } catch (error) {
    storage.close()
    throw error
  }
}

type Address = { listenOn: string | number; uri: string; removeAddress: () => void }

function chooseAddress({ folder, socketPath, port }: EmbeddedDatabaseOptions): Address {
  if (port !== undefined) return { listenOn: port, uri: '', removeAddress: () => undefined }
  const wanted = resolve(socketPath ?? join(folder, 'signalpost.sock'))
  const isTooLong = Buffer.byteLength(wanted) > SOCKET_PATH_BYTES_MAX
  const path = isTooLong ? join(mkdtempSync(join(tmpdir(), 'signalpost-')), 'signalpost.sock') : wanted
  // A socket that a killed process left behind: nobody listens on it, as the folder's lock is ours.
  rmSync(path, { force: true })
  return {
    listenOn: path,
    uri: `mongodb://${encodeURIComponent(path)}/?directConnection=true`,
    removeAddress: () => {
      rmSync(isTooLong ? dirname(path) : path, { recursive: true, force: true })
    },
  }
}

function listen(server: Server, listenOn: string | number): Promise<void> {
  return new Promise((resolvePromise, reject) => {
    server.once('error', reject)
    const onListening = () => {
      if (typeof listenOn === 'string') chmodSync(listenOn, 0o600)
      resolvePromise()
    }
    if (typeof listenOn === 'string') server.listen(listenOn, onListening)
    else server.listen(listenOn, '127.0.0.1', onListening)
  })
}

type Running = { server: Server; connections: Set<Connection>; storage: Storage; removeAddress: () => void }

/** Answers what is under way, unless that takes long, and then lets go of the file. */
async function close({ server, connections, storage, removeAddress }: Running): Promise<void> {
  const closed = new Promise((resolvePromise) => server.close(resolvePromise))
  const finished = Promise.all([...connections].map((connection) => connection.finish()))
  await Promise.race([finished, setTimeout(CLOSE_MS_MAX, undefined, { ref: false })])
  storage.close()
  await Promise.race([closed, setTimeout(CLOSE_MS_MAX, undefined, { ref: false })])
  removeAddress()
}
