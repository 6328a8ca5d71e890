import { API_KEY } from './programs'

/** Calls the API of a server in another process; throws unless it is answered 2xx. */
export async function callApi(url: string, method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${API_KEY}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
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
