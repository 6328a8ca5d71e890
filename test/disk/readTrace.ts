/** One system call: where in the trace it began and where it had ended. */
export type Call = { text: string; begunAt: number; endedAt: number }

/** Reads what `strace -f -y` wrote; a call that others came in between of stands there in two lines. */
export function readTrace(trace: string): Call[] {
  const calls: Call[] = []
  const unfinished = new Map<string, { text: string; begunAt: number }>()
  trace.split('\n').forEach((line, position) => {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1]
    if (text.endsWith(' <unfinished ...>')) {
      unfinished.set(thread, { text: text.slice(0, -' <unfinished ...>'.length), begunAt: position })
    } else if (resumed !== undefined) {
      const begun = unfinished.get(thread) ?? { text: '', begunAt: position }
      unfinished.delete(thread)
      calls.push({ text: begun.text + resumed, begunAt: begun.begunAt, endedAt: position })
    } else {
      calls.push({ text, begunAt: position, endedAt: position })
    }
  })
  return calls
}

/** From a request until its answer, both on one connection. */
export type Exchange = { askedAt: number; answeredAt: number }

export function findExchanges(calls: Call[]): Exchange[] {
  const askedAt = new Map<string, number>()
  const exchanges: Exchange[] = []
  for (const { text, begunAt, endedAt } of calls) {
    const connection = /^\w+\((\d+)</.exec(text)?.[1] ?? ''
    if (/^(?:read|recv\w*)\(.*"POST \/custom_signals\//.test(text)) askedAt.set(connection, endedAt)
    const asked = askedAt.get(connection)
    if (asked === undefined || !/^(?:write|writev|send\w*)\(.*"HTTP\/1\.1 202/.test(text)) continue
    exchanges.push({ askedAt: asked, answeredAt: begunAt })
    askedAt.delete(connection)
  }
  return exchanges
}

/** Whether the journal was brought to disk, from beginning to end, between the request and its answer. */
export function wasSynced(calls: Call[], { askedAt, answeredAt }: Exchange): boolean {
  return calls.some(
    ({ text, begunAt, endedAt }) =>
      begunAt > askedAt && endedAt < answeredAt && /^f(?:data)?sync\(\d+<[^>]*-wal>\)\s+= 0/.test(text),
  )
}
