import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fillRequest } from '../../shared/client/requestOf'
import { ErrorAnswer } from '../../shared/contract/call'
import type { ClientSettings } from '../env'
import { errorCodeOf } from '../errorCode'
import { CommandError, type Server } from './command'

const ANSWER_MS_MAX = 30_000

/** The server of the settings, asked with the key of the settings or of the data folder; nothing is asked yet. */
export function connectServer(settings: ClientSettings): Server {
  return {
    async call(call, input = {}) {
      const { path, ...request } = fillRequest(call, input)
      const key = settings.apiKey ?? (await readKeyFile(settings.dataDir))
      const answer = await send(settings.url, `/api/v1${path}`, {
        ...request,
        headers: { authorization: `Bearer ${key}` },
      })
      // What a newer server says beyond the contract is passed over.
      return call.response.parse(answer)
    },
  }
}

async function readKeyFile(dataDir: string): Promise<string> {
  const file = resolve(join(dataDir, 'api-key'))
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    const problem = errorCodeOf(error) === 'ENOENT' ? `${file} is not there` : `${file} cannot be read`
    throw new CommandError(
      `There is no API key to call with: SIGNALPOST_API_KEY is not set, and ${problem}. ` +
        'Run this where the server was started, or set SIGNALPOST_API_KEY.',
    )
  }
}

async function send(url: string, path: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(url + path, { ...request, signal: AbortSignal.timeout(ANSWER_MS_MAX) }).catch(
    () => {
      throw new CommandError(
        `No server answers at ${url}. Start it with npm start, or set SIGNALPOST_URL to where it is.`,
      )
    },
  )
  const text = await response.text()
  if (response.status === 204) return undefined
  const body = readJson(text)
  if (response.ok && body !== undefined) return body
  const refusal = ErrorAnswer.safeParse(body)
  if (!refusal.success)
    throw new CommandError(`What answers at ${url} is no Signalpost: status ${response.status}.`)
  const { message, hint } = refusal.data.error
  throw new CommandError(hint === undefined ? message : `${message} ${hint}`)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
