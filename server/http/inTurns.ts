import type { RequestListener } from 'node:http'

/** How long requests may hold the event loop in each of its turns; the rest of the turn is everybody else's. */
const SHARE_MS = 2

/**
 * Hands requests on in the order in which they came, as many in a turn of the event loop as their share of it allows: however
 * many come at once, and however quickly each is answered, what others wait for goes on in between.
 */
export function inTurns(listener: RequestListener): RequestListener {
  const waiting: Parameters<RequestListener>[] = []
  let begunAtMs: number | undefined
  const beginTurn = (): number => {
    begunAtMs = performance.now()
    setImmediate(() => {
      begunAtMs = undefined
      handOn()
    })
    return begunAtMs
  }
  const handOn = () => {
    while (waiting.length > 0 && performance.now() - (begunAtMs ?? beginTurn()) < SHARE_MS) {
      const next = waiting.shift()
      if (next) listener(...next)
    }
  }
  return (...exchange) => {
    waiting.push(exchange)
    handOn()
  }
}
