import { documentOf } from '../bsonValues'
import { DOCUMENT_BYTES_MAX } from '../storeDocuments'
import { MESSAGE_BYTES_MAX } from '../wireMessages'
import { WRITE_BATCH_MAX } from './writeReply'

/** The wire version of MongoDB 7.0, which mongoose 9 accepts. */
const WIRE_VERSION = 21
const SESSION_TIMEOUT_MINUTES = 30

/** A standalone: drivers then ask for neither transactions nor retryable writes. */
export function hello(): Buffer {
  return documentOf({
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: DOCUMENT_BYTES_MAX,
    maxMessageSizeBytes: MESSAGE_BYTES_MAX,
    maxWriteBatchSize: WRITE_BATCH_MAX,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: SESSION_TIMEOUT_MINUTES,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  })
}

export function buildInfo(): Buffer {
  return documentOf({
    version: '7.0.0',
    versionArray: [7, 0, 0, 0],
    modules: ['signalpost-embedded'],
    maxBsonObjectSize: DOCUMENT_BYTES_MAX,
    ok: 1,
  })
}

export function acknowledge(): Buffer {
  return documentOf({ ok: 1 })
}
