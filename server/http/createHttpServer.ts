import { createServer, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { AppError } from '../../shared/errors'
import { BODY_STALL_MS_MAX, BODY_TIME_MS_MAX } from '../../shared/limits'
import { errorCodeOf } from '../errorCode'

/** The receiver gives up on a body by itself; this is for requests that never reach it, and a little later. */
const REQUEST_TIME_MS_MAX = BODY_TIME_MS_MAX + 5_000

/** A server whose own refusals, those of the HTTP parser, have the shape of every other error. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: BODY_STALL_MS_MAX,
      requestTimeout: REQUEST_TIME_MS_MAX,
      connectionsCheckingInterval: 5_000,
      // Which host was asked for makes no difference here, and Node's own refusal has another shape than ours.
      requireHostHeader: false,
    },
    listener,
  )
  // An expectation other than 100-continue may be left unmet (RFC 9110, section 10.1.1); the request is answered all the same.
  server.on('checkExpectation', listener)
  server.on('connect', (_request, socket) => {
    refuse(socket, 'CONNECT')
  })
  server.on('clientError', (error: Error, socket) => {
    const code = errorCodeOf(error)
    if (socket.writable && code !== undefined && code !== 'ECONNRESET') refuse(socket, code)
    else socket.destroy()
  })
  return server
}

function refuse(socket: Duplex, parserCode: string): void {
  const error = parserError(parserCode)
  const text = JSON.stringify(error.toBody())
  const head = [
    `HTTP/1.1 ${error.status} ${error.code}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
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
