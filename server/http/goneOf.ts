import type { Response } from 'express'

const PROBE_MS = 200

/**
 * Tells when nobody waits for the answer any more. A sender who has closed his side may be waiting still, so he is sent an interim
 * answer now and then, as HTTP/1.1 has them: it fails where there is nobody.
 */
export function goneOf(response: Response): AbortSignal {
  const gone = new AbortController()
  const { socket, httpVersion } = response.req
  let probing: NodeJS.Timeout | undefined
  const probe = () => {
    if (response.headersSent) clearInterval(probing)
    else response.writeProcessing()
  }
  const beginProbing = () => {
    probing ??= setInterval(probe, PROBE_MS)
  }
  if (httpVersion === '1.1') {
    socket.once('end', beginProbing)
    if (socket.readableEnded) beginProbing()
  }
  response.once('close', () => {
    socket.off('end', beginProbing)
    clearInterval(probing)
    gone.abort()
  })
  if (response.destroyed) gone.abort()
  return gone.signal
}
