import { setTimeout } from 'node:timers/promises'
import { API_KEY } from './programs'

const ASKED_TIMES_MAX = 20
const PAUSE_MS = 1_000

/** Reads from a server in another process; asks again, as its 503 says, where the machine is busy. */
export async function readApi(url: string, path: string): Promise<Response> {
  for (let times = 1; ; times += 1) {
    const response = await request(url, 'GET', path)
    if (response.status !== 503 || times === ASKED_TIMES_MAX) return response
    await response.arrayBuffer()
    await setTimeout(PAUSE_MS)
  }
}

/** Calls the API of a server in another process; throws unless it is answered 2xx. */
export async function callApi(url: string, method: string, path: string, body?: unknown): Promise<any> {
  const response = method === 'GET' ? await readApi(url, path) : await request(url, method, path, body)
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

function request(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${API_KEY}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

export type LiveSignal = { id: string; webhookUrl: string }

/** A signal that was shown one entry and saved: everything sent to it from now on is live. */
export async function makeLiveSignal(url: string, target = 'people'): Promise<LiveSignal> {
  const { id, webhookUrl } = await callApi(url, 'POST', '/signals', {
    name: 'Trial',
    label: 'Trial',
    target,
  })
  await callApi(url, 'POST', `/signals/${String(id)}/entries`, {
    email: 'grace@navy.example',
    company_domain: 'navy.example',
  })
  await callApi(url, 'POST', `/signals/${String(id)}/refresh`)
  await callApi(url, 'POST', `/signals/${String(id)}/save`)
  return { id, webhookUrl }
}
