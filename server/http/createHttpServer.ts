import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { AppError } from '../../shared/errors'
import { BODY_STALL_MS_MAX, BODY_TIME_MS_MAX } from '../../shared/limits'
import { errorCodeOf } from '../errorCode'
import { ambiguityOf } from './ambiguityOf'
import { Connection } from './connection'
import { isLate } from './requestTime'
import { sendError } from './sendJson'

/** The receiver gives up on a body by itself; this is for requests that never reach it, and a little later. */
const REQUEST_TIME_MS_MAX = BODY_TIME_MS_MAX + 5_000

/** How long requests that are under way may take to end once the server was told to stop. */
const SHUTDOWN_MS_MAX = 8_000
/** How long a sender that says nothing is waited for then: its next request may be on its way. */
const SILENCE_MS_MAX = 1_000
const IDLE_CHECK_MS = 100

export type HttpServer = {
  server: Server
  /** Answers what is under way and what still comes on open connections, each of which it then closes, and no more. */
  close: () => Promise<void>
}

type Connections = Map<Duplex, Connection>

export type HttpPatience = { headersMs: number; checkMs: number; requestMs: number }

const PATIENCE: HttpPatience = {
  headersMs: BODY_STALL_MS_MAX,
  checkMs: 5_000,
  requestMs: REQUEST_TIME_MS_MAX,
}

/** A server whose own refusals, those of the HTTP parser, have the shape of every other error. */
export function createHttpServer(
  listener: RequestListener,
  patience: Partial<HttpPatience> = {},
): HttpServer {
  const { headersMs, checkMs, requestMs } = { ...PATIENCE, ...patience }
  const connections: Connections = new Map()
  let isStopping = false
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: 0,
    connectionsCheckingInterval: checkMs,
    // Which host was asked for makes no difference here, and Node's own refusal has another shape than ours.
    requireHostHeader: false,
  })
  // Some senders close their side as soon as they have sent everything; Node would close the other before it answers.
  Object.assign(server, { httpAllowHalfOpen: true })
  server.on('connection', (socket) => {
    const connection = new Connection(socket, unambiguous(listener))
    connections.set(socket, connection)
    socket.once('close', () => connections.delete(socket))
    if (isStopping) connection.closeAfterAnswers()
  })
  answerRequests(server, connections, requestMs)
  refuseUnreadable(server, connections)
  return {
    server,
    async close() {
      isStopping = true
      for (const connection of connections.values()) connection.closeAfterAnswers()
      await closeConnections(server, connections)
    },
  }
}

function answerRequests(server: Server, connections: Connections, requestMs: number): void {
  const take: RequestListener = (request, response) => {
    const connection = connections.get(request.socket)
    connection?.whenTimeIsOver(requestMs, () => {
      if (isLate(request)) connection.refuse(parserError('ERR_HTTP_REQUEST_TIMEOUT'))
    })
    connection?.take({ request, response })
  }
  server.on('request', take)
  server.on('checkContinue', (request, response) => {
    goOnOnceWanted({ request, response })
    take(request, response)
  })
  // An expectation other than 100-continue may be left unmet (RFC 9110, section 10.1.1); the request is answered all the same.
  server.on('checkExpectation', take)
}

/** Only once somebody wants the body: what is refused for its head need not send one. */
function goOnOnceWanted({ request, response }: { request: IncomingMessage; response: ServerResponse }): void {
  let isWanted = false
  const want = () => {
    if (!isWanted && !response.headersSent) response.writeContinue()
    isWanted = true
  }
  request.once('resume', want)
  // Whoever reads piece by piece, as files are, resumes nothing.
  request.on('newListener', (event) => {
    if (event === 'readable') want()
  })
}

function refuseUnreadable(server: Server, connections: Connections): void {
  server.on('connect', (_request, socket) => {
    connections.get(socket)?.refuse(parserError('CONNECT'))
  })
  server.on('clientError', (error: Error, socket) => {
    const code = errorCodeOf(error)
    if (socket.writable && code !== undefined && code !== 'ECONNRESET')
      connections.get(socket)?.refuse(parserError(code))
    else socket.destroy()
  })
}

function unambiguous(listener: RequestListener): RequestListener {
  return (request, response) => {
    const error = ambiguityOf(request)
    if (error === null) {
      listener(request, response)
      return
    }
    response.shouldKeepAlive = false
    sendError(response, error)
  }
}

async function closeConnections(server: Server, connections: Connections): Promise<void> {
  const silentUntilMs = performance.now() + SILENCE_MS_MAX
  const closed = new Promise<void>((resolve) => {
    // What an HTTP server does beyond this is to reset connections whose next request may be on its way.
    NetServer.prototype.close.call(server, () => {
      resolve()
    })
  })
  const idle = setInterval(() => {
    if (performance.now() < silentUntilMs) return
    for (const connection of connections.values()) if (connection.isIdle) connection.end()
  }, IDLE_CHECK_MS)
  const timer = setTimeout(() => {
    for (const socket of connections.keys()) socket.destroy()
  }, SHUTDOWN_MS_MAX)
  await closed
  clearInterval(idle)
  clearTimeout(timer)
}

function parserError(parserCode: string): AppError {
  switch (parserCode) {
    case 'HPE_HEADER_OVERFLOW':
      return new AppError('headers_too_large', 'The headers are larger than 16 KiB.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new AppError('request_timeout', 'The request did not arrive in time.')
    default:
      return new AppError('malformed_request', 'This is not a well-formed HTTP request.')
  }
}
