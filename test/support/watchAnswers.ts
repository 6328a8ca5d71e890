import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { api } from '../../shared/contract/api'
import { keepSecret, lookForSecrets } from './watchSecrets'

type CallName = keyof typeof api

const WEBHOOK_URL = ['spw_']

/** The calls that show a secret, each by the beginnings of those that it shows. Any other secret in an answer is a leak. */
const SHOWN: Partial<Record<CallName, string[]>> = {
  createSignal: WEBHOOK_URL,
  getSignal: WEBHOOK_URL,
  changeSignal: WEBHOOK_URL,
  saveSignal: WEBHOOK_URL,
  pauseSignal: WEBHOOK_URL,
  resumeSignal: WEBHOOK_URL,
  rotateToken: WEBHOOK_URL,
  createApiKey: ['spk_'],
  createHook: ['whsec_'],
  rotateHookSecret: ['whsec_'],
  invite: ['spi_'],
  makeResetLink: ['spr_'],
  // For whoever has the secret of the server.
  makeLink: ['spc_', 'spr_'],
}
/** Those that sign in: the cookie stands in its own header, and nowhere else. */
const SIGNS_IN: readonly CallName[] = ['setUp', 'signIn', 'acceptInvitation', 'acceptResetLink', 'finishOidc']
/** The calls that take secrets of no form of their own: passwords, and keys of models and providers. */
const TAKES = /^\/api\/v1\/(setup|session|invitations|reset-links|users|workspace)\b/
const TAKEN = /"(?:password|currentPassword|key)":\s*("(?:[^"\\]|\\.)*")/g

/** Looks at all that is answered (head, body, stream), and at the addresses that a browser is led to. */
export function watchAnswers(listener: RequestListener): RequestListener {
  return (request, response) => {
    const { url = '', method = '', headers } = request
    const [path = ''] = url.split('?')
    const sent = TAKES.test(path) ? textsPushedTo(request) : null
    const call = callOf(method, path)
    const place = `${method} ${call ?? path.replace(/\/sp[a-z]_[^/]*/, '/<token>')}`
    // Where the page leads a browser; what else tests ask for, they ask on purpose.
    if (headers['sec-fetch-site'] !== undefined)
      lookForSecrets(`the address or the referrer of ${place}`, `${url} ${headers.referer ?? ''}`)
    whenAnswered(response, ({ head, body }) => {
      // What was refused opens nothing.
      if (sent !== null && response.statusCode < 300) keepGivenSecrets(sent.whole())
      const cookies = call !== undefined && SIGNS_IN.includes(call) ? /^set-cookie: .*$/gim : /(?!)/
      lookForSecrets(`the head of the answer of ${place}`, head.replace(cookies, ''))
      lookForSecrets(`the answer of ${place}`, body, call && SHOWN[call])
    })
    listener(request, response)
  }
}

type Answered = { head: string; body: string }

function whenAnswered(response: ServerResponse, look: (answered: Answered) => void): void {
  const body = new Texts()
  tap(response, 'write', (part) => {
    body.add(part)
  })
  tap(response, 'end', (part) => {
    body.add(part)
  })
  // Also where the reader of a stream went away before its end. Node keeps the head as it was sent there.
  response.once('close', () => {
    look({ head: String(Reflect.get(response, '_header')), body: body.whole() })
  })
}

function textsPushedTo(request: IncomingMessage): Texts {
  const body = new Texts()
  tap(request, 'push', (part) => {
    body.add(part)
  })
  return body
}

function keepGivenSecrets(body: string): void {
  for (const [, secret = '""'] of body.matchAll(TAKEN)) keepSecret(String(JSON.parse(secret)))
}

/** Sees what a method of an object is given first. */
function tap(object: object, name: string, see: (part: unknown) => void): void {
  const method = Reflect.get(object, name)
  const tapped = (...parts: unknown[]): unknown => {
    see(parts[0])
    return Reflect.apply(method, object, parts)
  }
  Object.assign(object, { [name]: tapped })
}

class Texts {
  private readonly texts: string[] = []

  add(part: unknown): void {
    if (typeof part === 'string') this.texts.push(part)
    else if (part instanceof Uint8Array) this.texts.push(Buffer.from(part).toString('latin1'))
  }

  whole(): string {
    return this.texts.join('')
  }
}

const names = Object.keys(api)
const isCall = (name: string): name is CallName => name in api

function callOf(method: string, path: string): CallName | undefined {
  return names.filter(isCall).find((name) => {
    const call = api[name]
    const pattern = call.path.replace(/:\w+/g, '[^/]+')
    return call.method.toUpperCase() === method && new RegExp(`^/api/v1${pattern}/?$`).test(path)
  })
}
