import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fillRequest } from '../../shared/client/requestOf'
import { ErrorAnswer } from '../../shared/contract/call'
import { parseJson } from '../../shared/parseJson'
import type { ClientSettings } from '../env'
import { errorCodeOf } from '../errorCode'
import { createSeal } from '../secrets/seal'
import { CommandError, type Server } from './command'

const ANSWER_MS_MAX = 30_000

type ServerSettings = Omit<ClientSettings, 'secret'> & { secret?: string | undefined }

/** The server of the settings, asked with the key of the settings or of the data folder; nothing is asked yet. */
export function connectServer(settings: ServerSettings): Server {
  const authorize = async () => ({
    authorization: `Bearer ${settings.apiKey ?? (await readFileOf(settings.dataDir, API_KEY))}`,
  })
  return {
    async call(call, { takesLong = false, ...input } = {}) {
      const { path, ...request } = fillRequest(call, input)
      const answer = await send(settings.url, `/api/v1${path}`, {
        ...request,
        headers: call.by === 'anybody' ? {} : await authorize(),
        ...(takesLong ? {} : { signal: AbortSignal.timeout(ANSWER_MS_MAX) }),
      })
      // What a newer server says beyond the contract is passed over.
      return call.response.parse(answer)
    },
    async seal(text, place) {
      const secret = settings.secret ?? (await readFileOf(settings.dataDir, SECRET))
      return createSeal(secret).seal(text, place)
    },
    async upload(call, { contentType, bytes }) {
      const { path, method } = fillRequest(call, {})
      const answer = await send(settings.url, `/api/v1${path}`, {
        method,
        headers: { ...(await authorize()), 'content-type': contentType },
        body: bytes,
        duplex: 'half',
      }).catch((error: unknown) => {
        throw error instanceof Refused ? error : new CommandError(brokenOff(settings.url), { cause: error })
      })
      return call.response.parse(answer)
    },
  }
}

const API_KEY = { name: 'api-key', what: 'API key to call with', setting: 'SIGNALPOST_API_KEY' }
const SECRET = { name: 'secret', what: 'secret to show', setting: 'SIGNALPOST_SECRET' }

async function readFileOf(
  dataDir: string,
  { name, what, setting }: { name: string; what: string; setting: string },
): Promise<string> {
  const file = resolve(join(dataDir, name))
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    const problem = errorCodeOf(error) === 'ENOENT' ? `${file} is not there` : `${file} cannot be read`
    throw new CommandError(
      `There is no ${what}: ${setting} is not set, and ${problem}. ` +
        `Run this where the server was started, or set ${setting}.`,
    )
  }
}

/** What the server said, as against nothing at all. */
class Refused extends CommandError {}

function brokenOff(url: string): string {
  return `The connection to ${url} broke off while the file was sent. What was imported so far stays; import the file again to go on.`
}

async function send(url: string, path: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(url + path, request).catch(() => {
    throw new CommandError(
      `No server answers at ${url}. Start it with npm start, or set SIGNALPOST_URL to where it is.`,
    )
  })
  const text = await response.text()
  if (response.status === 204) return undefined
  const body = parseJson(text)
  if (response.ok && body !== undefined) return body
  const refusal = ErrorAnswer.safeParse(body)
  if (!refusal.success)
    throw new Refused(`What answers at ${url} is no Signalpost: status ${response.status}.`)
  const { message, hint } = refusal.data.error
  throw new Refused(hint === undefined ? message : `${message} ${hint}`)
}
