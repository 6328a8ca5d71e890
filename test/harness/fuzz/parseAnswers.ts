export type ParsedAnswer = { status: number; headers: Map<string, string>; body: string }

export type ParsedAnswers = {
  answers: ParsedAnswer[]
  /** What came and is no whole answer. */
  rest: string
}

/** Takes apart everything that came back over one connection; `methods` are those of the requests, in order. */
export function parseAnswers(received: Buffer, methods: string[]): ParsedAnswers {
  const answers: ParsedAnswer[] = []
  let text = received.toString('latin1')
  for (;;) {
    const head = /^HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n((?:[^\r\n:]+:[^\r\n]*\r\n)*)\r\n/.exec(text)
    if (!head) return { answers, rest: text }
    const status = Number(head[1])
    const after = text.slice(head[0].length)
    // 100 Continue only announces the answer.
    if (status < 200) {
      text = after
      continue
    }
    const headers = readHeaders(head[2] ?? '')
    const declared = Number(headers.get('content-length'))
    // Headers that the parser refuses are answered before it is known that the method was HEAD: with a body, at the end.
    const isLast = headers.get('connection') === 'close' && after.length === declared
    const length = methods[answers.length] === 'HEAD' && !isLast ? 0 : declared
    if (!Number.isInteger(length) || after.length < length) return { answers, rest: text }
    const body = Buffer.from(after.slice(0, length), 'latin1').toString('utf8')
    answers.push({ status, headers, body })
    text = after.slice(length)
  }
}

function readHeaders(lines: string): Map<string, string> {
  return new Map(
    lines
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
      }),
  )
}
