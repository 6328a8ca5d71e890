import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { mongo } from 'mongoose'
import { expectsReply, readMessages, replyHeader } from '../../../server/database/embedded/wire'
import { errorReply, type Fault, refusalReply, unconfirmedFields } from './faults'
import { clusterTimeOf, greetingOf, type Topology } from './greeting'
import { type Command, decode, encode, forStandalone, readCommand, readReply, withFields } from './messages'

export type ClusterOptions = {
  topology: Topology
  /** The address of the embedded database, which keeps the data of all members. */
  databaseUri: string
  /** Asked of every command that is no greeting. */
  faultOf?: (command: Command) => Fault | undefined
}

export type Cluster = {
  uri: string
  /** Ends the time of the primary, of the replica set or of a shard; until another one is elected there is none. */
  stepDown(): void
  elect(): void
  close(): Promise<void>
}

const MEMBERS = 2
const GREETINGS = ['hello', 'ismaster', 'isMaster']
const READS = ['find', 'getMore', 'count', 'distinct', 'aggregate', 'listIndexes', 'listCollections']
const NOT_WRITABLE_PRIMARY = 10107
const NOT_PRIMARY_NO_SECONDARY_OK = 13435
/** What a router says while one of its shards has no primary. */
const SHARD_WITHOUT_PRIMARY = 133

/** What all members know: who is the primary, and what came of the newest write of each session. */
type State = {
  options: ClusterOptions
  socketPath: string
  ports: number[]
  term: number
  isElecting: boolean
  written: Map<string, { number: string; reply: Promise<Buffer> }>
  sockets: Set<Socket>
}

/**
 * Stands between drivers and the embedded database and speaks as a cluster does: as two members of a replica set, or as
 * two routers of a sharded cluster. Sessions remember their newest write, so that one that is retried is done once.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const socketPath = decodeURIComponent(new URL(options.databaseUri).host)
  const state: State = {
    options,
    socketPath,
    ports: [],
    term: 0,
    isElecting: false,
    written: new Map(),
    sockets: new Set(),
  }
  const count = options.topology === 'standalone' ? 1 : MEMBERS
  const servers = Array.from({ length: count }, (_, member) =>
    createServer((near) => void serve(state, member, near)),
  )
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    state.ports.push(portOf(server.address()))
  }
  const hosts = state.ports.map((port) => `127.0.0.1:${port}`).join(',')
  const parameters = { standalone: 'directConnection=true', replicaSet: 'replicaSet=rs0', sharded: '' }
  return {
    uri: `mongodb://${hosts}/?${parameters[options.topology]}`,
    stepDown() {
      state.isElecting = true
    },
    elect() {
      state.term += 1
      state.isElecting = false
    },
    async close() {
      for (const socket of state.sockets) socket.destroy()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

async function serve(state: State, member: number, near: Socket): Promise<void> {
  const far = connect(state.socketPath)
  for (const socket of [near, far]) {
    state.sockets.add(socket.on('error', () => socket.destroy()))
    socket.on('close', () => state.sockets.delete(socket))
  }
  near.on('close', () => far.destroy())
  far.on('close', () => near.destroy())
  const replies = readMessages(far)[Symbol.asyncIterator]()
  const ask = async (message: Buffer): Promise<Buffer> => {
    far.write(message)
    return expectsReply(message) ? readReply(await nextOf(replies)) : Buffer.alloc(0)
  }
  try {
    for await (const message of readMessages(near)) {
      const reply = await answer(state, member, readCommand(message), ask)
      if (reply === 'break') near.destroy()
      else if (expectsReply(message)) near.write(Buffer.concat([replyHeader(message, reply), reply]))
    }
  } catch {
    near.destroy()
  }
}

async function nextOf(replies: AsyncIterator<Buffer>): Promise<Buffer> {
  const { done, value } = await replies.next()
  if (done === true) throw new Error('The database ended the connection.')
  return value
}

type Ask = (message: Buffer) => Promise<Buffer>

async function answer(state: State, member: number, command: Command, ask: Ask): Promise<Buffer | 'break'> {
  const { topology } = state.options
  if (topology === 'standalone') return withFault(state, command, ask)
  const reply = await answerAsMember(state, member, command, ask)
  return reply === 'break' ? reply : withFields(reply, clusterTimeOf())
}

async function answerAsMember(
  state: State,
  member: number,
  command: Command,
  ask: Ask,
): Promise<Buffer | 'break'> {
  const { topology } = state.options
  if (GREETINGS.includes(command.name)) {
    const greeting = decode(await ask(forStandalone(command)))
    return encode({ ...greeting, ...greetingOf(topology, { ...state, primary: primaryOf(state), member }) })
  }
  if (command.name === 'ping' || primaryOf(state) === member) return withFault(state, command, ask)
  if (topology === 'sharded' && !state.isElecting) return withFault(state, command, ask)
  const code = READS.includes(command.name) ? NOT_PRIMARY_NO_SECONDARY_OK : NOT_WRITABLE_PRIMARY
  return encode(
    errorReply(command, { what: 'error', code: topology === 'sharded' ? SHARD_WITHOUT_PRIMARY : code }),
  )
}

function primaryOf({ term, isElecting }: State): number | null {
  return isElecting ? null : term % MEMBERS
}

async function withFault(state: State, command: Command, ask: Ask): Promise<Buffer | 'break'> {
  const fault = GREETINGS.includes(command.name) ? undefined : state.options.faultOf?.(command)
  switch (fault?.what) {
    case 'error':
      if (fault.isDone === true) await carryOut(state, command, ask)
      return encode(errorReply(command, fault))
    case 'break':
      if (fault.isDone === true) await carryOut(state, command, ask)
      if (fault.isForgotten === true) state.written.clear()
      return 'break'
    case 'refusal':
      return encode(refusalReply(command, fault))
    case 'unconfirmed':
      return withFields(await carryOut(state, command, ask), unconfirmedFields(command, fault))
    case 'wait':
      await fault.until
      return carryOut(state, command, ask)
    case undefined:
      return carryOut(state, command, ask)
  }
}

/** Does it, unless it is a write that was done before in the same session, whose answer is given again. */
function carryOut({ written, options }: State, command: Command, ask: Ask): Promise<Buffer> {
  const { document } = command
  if (options.topology === 'standalone' || !('txnNumber' in document)) return ask(forStandalone(command))
  const number = String(document['txnNumber'])
  const session = mongo.BSON.EJSON.stringify(document['lsid'])
  const before = written.get(session)
  if (before?.number === number) return before.reply
  const reply = ask(forStandalone(command))
  written.set(session, { number, reply })
  return reply
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('A member does not listen on a port')
  return address.port
}
