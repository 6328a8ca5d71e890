import fc from 'fast-check'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { mongo } from 'mongoose'
import { openDatabase } from './embeddedDatabase'
import { message, section, sequence } from './wireMessages'

let database: Awaited<ReturnType<typeof openDatabase>>
let socketPath: string
beforeAll(async () => {
  database = await openDatabase()
  socketPath = decodeURIComponent(new URL(database.uri).hostname)
})
afterAll(async () => {
  await database.close()
  database.remove()
})

const PING_REPLY_BYTES = 34
const ping = section(mongo.BSON.serialize({ ping: 1, $db: 'admin' }))

/** What comes back until the server closes the connection, or until the first whole reply. */
async function exchange(bytes: Buffer): Promise<Buffer | 'closed'> {
  const socket = connect(socketPath)
  socket.on('error', () => socket.destroy())
  socket.write(bytes)
  const answered = once(socket, 'data').then(([chunk]: Buffer[]) => chunk ?? Buffer.alloc(0))
  const closed = once(socket, 'close').then(() => 'closed' as const)
  const result = await Promise.race([answered, closed])
  socket.destroy()
  return result
}

function documentIn(reply: Buffer | 'closed'): mongo.Document {
  if (reply === 'closed') throw new Error('The connection was closed.')
  return mongo.BSON.deserialize(reply.subarray(21))
}

async function expectAlive(): Promise<void> {
  expect(documentIn(await exchange(message(ping)))).toEqual({ ok: 1 })
}

/** No library writes a name twice. */
function withNameTwice(command: mongo.Document): Buffer {
  const bytes = Buffer.from(mongo.BSON.serialize(command)).toString('latin1')
  return Buffer.from(bytes.replace('limiT', 'limit'), 'latin1')
}

const insert = mongo.BSON.serialize({ insert: 'raw', $db: 'raw' })
const documents = sequence('documents', [{ _id: 1 }])

test.each<[string, Buffer, number]>([
  [
    'documents in the command and beside it',
    Buffer.concat([section(mongo.BSON.serialize({ insert: 'raw', documents: [{}], $db: 'raw' })), documents]),
    40415,
  ],
  [
    'a filter beside the command',
    Buffer.concat([
      section(mongo.BSON.serialize({ find: 'raw', $db: 'raw' })),
      sequence('filter', [{ a: 1 }]),
    ]),
    40415,
  ],
  [
    'an option that is there twice',
    section(withNameTwice({ find: 'raw', limit: 1, limiT: 2, $db: 'raw' })),
    2,
  ],
  ['a database with a dot', section(mongo.BSON.serialize({ dropDatabase: 1, $db: 'a.b' })), 73],
])('%s is refused', async (_name, body, code) => {
  expect(documentIn(await exchange(message(body)))).toMatchObject({ ok: 0, code })
})

test.each<[string, Buffer]>([
  ['two sections of the same name', message(Buffer.concat([section(insert), documents, documents]))],
  ['a length below the header', message(ping, { length: 3 })],
  ['a negative length', message(ping, { length: -1 })],
  ['a length above the limit', message(ping, { length: 48_000_001 })],
  ['an unknown operation', message(ping, { operation: 2001 })],
  ['a compressed message', message(ping, { operation: 2012 })],
  ['unknown flags', message(ping, { flags: 4 })],
  ['a checksum', message(ping, { flags: 1 })],
  ['no section', message(Buffer.alloc(1, 9))],
  ['an unknown section', message(Buffer.concat([Buffer.of(2), ping]))],
  ['two commands', message(Buffer.concat([ping, ping]))],
  ['a sequence that is cut off', message(Buffer.concat([ping, Buffer.of(1, 200, 0, 0, 0, 97, 0)]))],
  ['a query to another collection', message(Buffer.from('\0\0\0\0a.b\0'), { operation: 2004 })],
])('%s ends the connection and nothing else', async (_name, bytes) => {
  expect(await exchange(bytes)).toBe('closed')
  await expectAlive()
})

test.each<[string, Buffer]>([
  ['a document that is cut off', section(Buffer.of(200, 0, 0, 0, 0))],
  ['a string whose length is too large', section(Buffer.from('10000000026100ffffff7f610000', 'hex'))],
  ['a name that is not terminated', section(Buffer.from('080000001061620000'.slice(0, 16), 'hex'))],
  ['a document deeper than allowed', section(deep(200))],
  ['a command without its database', section(mongo.BSON.serialize({ ping: 1 }))],
  ['an empty command', section(mongo.BSON.serialize({}))],
])('%s is answered with an error', async (_name, body) => {
  expect(documentIn(await exchange(message(body)))).toMatchObject({ ok: 0 })
  await expectAlive()
})

function deep(levels: number): Uint8Array {
  let document: mongo.Document = { x: 1 }
  for (let level = 0; level < levels; level++) document = { a: document }
  return mongo.BSON.serialize({ find: 'things', $db: 'fuzz', filter: document })
}

test('a message may come in any pieces, and several in one', async () => {
  const socket: Socket = connect(socketPath)
  const whole = Buffer.concat([message(ping), message(ping), message(ping)])
  const replies: Buffer[] = []
  socket.on('data', (chunk) => replies.push(chunk))
  for (const byte of whole) {
    socket.write(Buffer.of(byte))
    await new Promise(setImmediate)
  }
  while (Buffer.concat(replies).length < 3 * PING_REPLY_BYTES) await once(socket, 'data')
  socket.destroy()

  expect(Buffer.concat(replies)).toHaveLength(3 * PING_REPLY_BYTES)
})

test('random bytes and damaged messages never bring the server down', async () => {
  const commands = [
    { find: 'things', filter: { a: { $gte: 1, $in: [1, 'x'] } }, sort: { a: 1 }, limit: 3 },
    { insert: 'things', documents: [{ a: 1, b: { c: [1, 2] } }], ordered: true },
    {
      update: 'things',
      updates: [{ q: { a: 1 }, u: { $set: { 'b.c': 1 }, $push: { d: 1 } }, upsert: true }],
    },
    {
      aggregate: 'things',
      pipeline: [{ $match: {} }, { $group: { _id: '$a', n: { $sum: 1 } } }],
      cursor: {},
    },
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a' }] },
  ].map((command) => message(section(mongo.BSON.serialize({ ...command, $db: 'fuzz' }))))
  const damage = fc.record({
    command: fc.constantFrom(...commands),
    changes: fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 4 }),
    tail: fc.uint8Array({ maxLength: 8 }),
  })
  const send = async (bytes: Buffer) => {
    const socket = connect(socketPath)
    socket.on('error', () => socket.destroy())
    socket.on('data', () => undefined)
    socket.end(bytes)
    await once(socket, 'close')
  }

  await fc.assert(
    fc.asyncProperty(damage, async ({ command, changes, tail }) => {
      const bytes = Buffer.concat([command, tail])
      for (const [at, value] of changes) bytes[16 + (at % (bytes.length - 16))] = value
      await send(bytes)
    }),
    { seed: 20, numRuns: 400 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => send(Buffer.from(bytes))),
    { seed: 21, numRuns: 200 },
  )
  await expectAlive()
}, 60_000)

test('a client that stops half-way leaves the others alone', async () => {
  const socket = connect(socketPath)
  socket.write(message(ping).subarray(0, 30))

  await expectAlive()
  socket.destroy()
})
