import { mongo } from 'mongoose'

export type Topology = 'standalone' | 'replicaSet' | 'sharded'

type Place = { ports: readonly number[]; term: number; primary: number | null; member: number }

/** What a member of a cluster tells of itself and of the others, besides what every server tells. */
export function greetingOf(topology: Topology, { ports, term, primary, member }: Place): mongo.Document {
  if (topology !== 'replicaSet') return { msg: 'isdbgrid' }
  const hosts = ports.map((port) => `127.0.0.1:${port}`)
  const isPrimary = member === primary
  return {
    isWritablePrimary: isPrimary,
    ismaster: isPrimary,
    secondary: !isPrimary,
    setName: 'rs0',
    setVersion: 1,
    hosts,
    ...(primary === null ? {} : { primary: hosts[primary] }),
    me: hosts[member],
    lastWrite: { lastWriteDate: new Date() },
    // By the term a driver tells a primary from one that does not know yet that it is none any more.
    ...(isPrimary ? { electionId: new mongo.ObjectId(String(term).padStart(24, '0')) } : {}),
  }
}

/** Every reply of a cluster tells its time, which drivers hand on with their next command. */
export function clusterTimeOf(): mongo.Document {
  const clusterTime = mongo.Timestamp.fromBits(1, Math.floor(Date.now() / 1_000))
  const signature = { hash: new mongo.Binary(Buffer.alloc(20)), keyId: new mongo.Long(0) }
  return { operationTime: clusterTime, $clusterTime: { clusterTime, signature } }
}
