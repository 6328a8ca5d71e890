import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { AppError } from '../../shared/errors'

/** How many requests of one connection are worked on at once; what was sent behind them is not read on meanwhile. */
const UNDER_WAY_MAX = 8

/** How long what nobody wants is still read: closing while bytes arrive resets, and the sender may lose its answer. */
const UNREAD_MS_MAX = 1_000

type Exchange = { request: IncomingMessage; response: ServerResponse }

/** One connection: its answers, in the order of their requests, and how it ends. */
export class Connection {
  /** Those that are not yet sent, also to requests that wait. */
  private readonly answers = new Set<ServerResponse>()
  private readonly waiting: Exchange[] = []
  private underWay = 0
  private refusal: AppError | undefined
  private isLast = false
  private isEnded = false
  private arrival: NodeJS.Timeout | undefined

  constructor(
    private readonly socket: Socket,
    private readonly listener: RequestListener,
  ) {
    // Whoever reads a body resumes the socket, and knows nothing of those who wait.
    socket.on('resume', () => {
      if (this.waiting.length > 0) socket.pause()
    })
    // What breaks off is closed, and that is what matters.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      this.waiting.length = 0
      clearTimeout(this.arrival)
    })
  }

  get isIdle(): boolean {
    return this.answers.size === 0
  }

  /** Looks at the request that began to arrive last: those before it have arrived. */
  whenTimeIsOver(ms: number, look: () => void): void {
    clearTimeout(this.arrival)
    this.arrival = setTimeout(look, ms)
  }

  take(exchange: Exchange): void {
    const { response } = exchange
    if (this.isLast) response.shouldKeepAlive = false
    this.answers.add(response)
    response.once('close', () => {
      this.endAnswer(response)
    })
    if (this.waiting.length === 0 && this.underWay < UNDER_WAY_MAX) this.handle(exchange)
    else {
      this.waiting.push(exchange)
      this.socket.pause()
    }
  }

  /** What arrived cannot be read on. Answers under way go first, since their senders wait for them. */
  refuse(error: AppError): void {
    if (this.refusal) return
    this.refusal = error
    this.refuseWhenAnswered()
  }

  /** The answer that is sent last says that the connection is closed after it, and whatever may come is answered so too. */
  closeAfterAnswers(): void {
    this.isLast = true
    const last = [...this.answers].at(-1)
    if (last && !last.headersSent) last.shouldKeepAlive = false
  }

  /** Ends it for the sender to see, and whatever the sender does a moment later for good. */
  end(text = ''): void {
    if (this.isEnded) return
    this.isEnded = true
    const { socket } = this
    const timer = setTimeout(() => {
      socket.destroy()
    }, UNREAD_MS_MAX)
    socket.once('close', () => {
      clearTimeout(timer)
    })
    socket.end(text)
    socket.resume()
  }

  private handle({ request, response }: Exchange): void {
    this.underWay += 1
    this.listener(request, response)
  }

  private endAnswer(response: ServerResponse): void {
    this.answers.delete(response)
    this.underWay -= 1
    if (this.refusal) this.refuseWhenAnswered()
    // In a turn of its own for each, so that many requests behind one another leave the loop to others in between.
    if (this.waiting.length === 0) return
    setImmediate(() => {
      this.handleNext()
    })
  }

  private handleNext(): void {
    const next = this.underWay < UNDER_WAY_MAX ? this.waiting.shift() : undefined
    if (!next) return
    this.handle(next)
    if (this.waiting.length === 0) this.socket.resume()
  }

  /** A request that is cut short gets the refusal for its answer, unless it has one already. */
  private refuseWhenAnswered(): void {
    const answers = [...this.answers]
    if (!this.refusal || answers.some(({ req }) => req.complete)) return
    const isAnswered = answers.some(({ headersSent }) => headersSent)
    this.end(isAnswered ? '' : textOf(this.refusal))
  }
}

function textOf(error: AppError): string {
  const body = JSON.stringify(error.toBody())
  const head = [
    `HTTP/1.1 ${error.status} ${error.code}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
