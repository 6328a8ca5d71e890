import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors'
import {
  BODY_STALL_MS_MAX,
  BODY_TIME_MS_MAX,
  COMPRESSION_OVERHEAD_BYTES_MAX,
  ENTRY_SIZE_BYTES_MAX,
} from '../../shared/limits'
import { type Encoding, inflate, parseEncoding } from './inflate'
import { tooLarge } from './tooLarge'

/** The sender went away before its body was whole: there is nobody to answer and nothing to keep. */
export class SenderGone extends Error {}

/** How long a body may pause, and how long it may take. */
export type BodyPatience = { stallMs: number; totalMs: number }

export const BODY_PATIENCE: BodyPatience = { stallMs: BODY_STALL_MS_MAX, totalMs: BODY_TIME_MS_MAX }

/** The whole body with its Content-Encoding undone, or an AppError (408, 413, 415) as soon as one is certain. */
export async function readBody(request: IncomingMessage, patience: BodyPatience): Promise<Buffer> {
  const encoding = parseEncoding(request.headers['content-encoding'])
  const sizeMax = sizeOnWireMax(encoding)
  if (Number(request.headers['content-length']) > sizeMax) throw tooLarge()
  return inflate(await collect(request, { sizeMax, ...patience }), encoding)
}

function sizeOnWireMax(encoding: Encoding): number {
  return encoding === 'identity'
    ? ENTRY_SIZE_BYTES_MAX
    : ENTRY_SIZE_BYTES_MAX + COMPRESSION_OVERHEAD_BYTES_MAX
}

function collect(request: IncomingMessage, limits: BodyPatience & { sizeMax: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let sizeBytes = 0
    const stop = () => {
      clearTimeout(stallTimer)
      clearTimeout(totalTimer)
      request.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone)
    }
    const refuse = (error: Error) => {
      stop()
      reject(error)
    }
    const onTimeout = () => {
      refuse(
        new AppError('request_timeout', 'The body did not arrive in time.', {
          hint: 'Send the request again.',
        }),
      )
    }
    const onData = (chunk: Buffer) => {
      sizeBytes += chunk.length
      chunks.push(chunk)
      stallTimer.refresh()
      if (sizeBytes > limits.sizeMax) refuse(tooLarge())
    }
    const onEnd = () => {
      stop()
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, sizeBytes))
    }
    const onGone = () => {
      refuse(new SenderGone())
    }
    const stallTimer = setTimeout(onTimeout, limits.stallMs)
    const totalTimer = setTimeout(onTimeout, limits.totalMs)
    request.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone)
  })
}
