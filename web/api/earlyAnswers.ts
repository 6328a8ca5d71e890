/** What somebody asks for later than this is to be as it is then. */
const KEPT_MS = 15_000

declare global {
  interface Window {
    /** By the path of the call; public/early.js asks for them. */
    earlyAnswers?: Record<string, Promise<Response>>
  }
}

/** The answer that was asked for before the page's scripts were there: once, and for as long as the page opens. */
export function takeEarlyAnswer(path: string): Promise<Response> | undefined {
  const answers = window.earlyAnswers ?? {}
  const { [path]: answer } = answers
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- it is a table
  delete answers[path]
  return performance.now() < KEPT_MS ? answer : undefined
}
