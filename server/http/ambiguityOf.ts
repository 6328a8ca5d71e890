import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors'

/** What is wrong with a head that a proxy on the way may read in another way than we do, and so let through what it guards. */
export function ambiguityOf({ headers, rawHeaders }: IncomingMessage): AppError | null {
  const coding = headers['transfer-encoding']
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked') {
    return new AppError('malformed_request', 'The only Transfer-Encoding that is taken is chunked.', {
      hint: 'Name a compression in Content-Encoding.',
    })
  }
  // Names stand at the even places, values between them.
  const hosts = rawHeaders.filter((name, place) => place % 2 === 0 && isHost(name))
  return hosts.length > 1
    ? new AppError('malformed_request', 'The request has more than one Host header.')
    : null
}

function isHost(name: string): boolean {
  return name.length === 4 && name.toLowerCase() === 'host'
}
