import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors'
import { COMPRESSION_OVERHEAD_BYTES_MAX, REFUSAL_EXCERPT_BYTES_MAX } from '../../shared/limits'
import { type Hold, overloaded } from './bytesInFlight'
import { type Encoding, parseEncoding, type WireBody } from './inflate'
import { type SizeLimit, tooLarge } from './tooLarge'

/** The sender went away before its body was whole: there is nobody to answer and nothing to keep. */
export class SenderGone extends Error {}

/** A body that will not be taken (408, 413, 415, 503), with the beginning of it as far as it came. */
export class BodyRefused extends Error {
  constructor(
    readonly error: AppError,
    readonly excerpt: Buffer,
  ) {
    super(error.message, { cause: error })
  }
}

/** How long a body may pause, and how long it may take. */
export type BodyPatience = { stallMs: number; totalMs: number }

export type BodyLimits = { patience: BodyPatience; size: SizeLimit; hold: Hold }

const NOTHING = Buffer.alloc(0)

/** The whole body as it came; throws BodyRefused as soon as it is certain that it will not be taken. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<WireBody> {
  try {
    const encoding = parseEncoding(request.headers['content-encoding'])
    const sizeMax = sizeOnWireMax(encoding, limits.size)
    const declared = Number(request.headers['content-length'] ?? 0)
    if (declared > sizeMax) throw tooLarge(limits.size)
    // Else bodies that are too many together would all be cut short again and again, and none would ever be whole.
    if (!limits.hold.hasRoomFor(declared)) throw overloaded()
    // While a key was being checked the sender may have left already; nothing more would be heard of it.
    if (request.destroyed) throw new SenderGone()
    return { bytes: await collect(request, { ...limits, sizeMax }), encoding }
  } catch (error) {
    if (error instanceof AppError) throw new BodyRefused(error, NOTHING)
    throw error
  }
}

function sizeOnWireMax(encoding: Encoding, { sizeBytesMax }: SizeLimit): number {
  return encoding === 'identity' ? sizeBytesMax : sizeBytesMax + COMPRESSION_OVERHEAD_BYTES_MAX
}

function collect(request: IncomingMessage, limits: BodyLimits & { sizeMax: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { patience, hold, sizeMax } = limits
    const chunks: Buffer[] = []
    let sizeBytes = 0
    const stop = () => {
      clearTimeout(stallTimer)
      clearTimeout(totalTimer)
      request.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone)
    }
    const refuse = (error: Error) => {
      stop()
      const excerpt = chunks[0]?.subarray(0, REFUSAL_EXCERPT_BYTES_MAX) ?? NOTHING
      reject(error instanceof AppError ? new BodyRefused(error, excerpt) : error)
    }
    const onTimeout = () => {
      refuse(tooSlow())
    }
    const onData = (chunk: Buffer) => {
      sizeBytes += chunk.length
      chunks.push(chunk)
      stallTimer.refresh()
      if (sizeBytes > sizeMax) refuse(tooLarge(limits.size))
      else if (!hold.add(chunk.length)) refuse(overloaded())
    }
    const onEnd = () => {
      stop()
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, sizeBytes))
    }
    const onGone = () => {
      refuse(new SenderGone())
    }
    const stallTimer = setTimeout(onTimeout, patience.stallMs)
    const totalTimer = setTimeout(onTimeout, patience.totalMs)
    request.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone)
  })
}

function tooSlow(): AppError {
  return new AppError('request_timeout', 'The body did not arrive in time.', {
    hint: 'Send the request again.',
  })
}
