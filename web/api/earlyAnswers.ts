/** What somebody asks for later than this is to be as it is then. */
const KEPT_MS = 15_000

declare global {
  interface Window {
    /** By the path of the call; public/early.js asks for them. */
    earlyAnswers?: Record<string, Promise<Response>>
  }
}

const asked = new Set<string>()

/**
 * The answer that was asked for before the page's scripts were there: to who asks first, and for as long as the page opens. Who
 * asks again wants to know what has changed since.
 */
export function takeEarlyAnswer(path: string): Promise<Response> | undefined {
  if (performance.now() > KEPT_MS || asked.has(path)) return undefined
  asked.add(path)
  return window.earlyAnswers?.[path]
}
