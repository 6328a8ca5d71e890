import { z } from 'zod'
import { api } from '../../../shared/contract/api'
import type { Call } from '../../../shared/contract/call'
import { rawRequest } from '../../support/rawRequest'
import { type Answer, request, startApp, stopApps, type TestApp } from '../../support/startApp'

const calls: [string, Call][] = Object.entries(api)

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const pathOf = ({ path }: Call) => path.replace(/:\w+/g, 'none')

function send({ method, path }: { method: string; path: string }, body?: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${app.apiKey}`, 'content-type': 'application/json' }
  const init = { method: method.toUpperCase(), headers, redirect: 'manual' } as const
  return request(`${app.url}/api/v1${path}`, body === undefined ? init : { ...init, body })
}

const strange = (answers: [string, Answer][]) =>
  answers.filter(([, { status }]) => status < 400 || status >= 500).map(([name, { text }]) => [name, text])

test('no query takes an operator in place of a value', async () => {
  const answers: [string, Answer][] = []
  for (const [name, call] of calls) {
    for (const key of call.query instanceof z.ZodObject ? Object.keys(call.query.shape) : []) {
      if (call.status === 302) continue
      answers.push([`${name} ${key}`, await send({ ...call, path: `${pathOf(call)}?${key}[$ne]=x` })])
    }
  }

  expect(strange(answers)).toEqual([])
  expect(answers.length).toBeGreaterThan(40)
})

test('no body takes an operator in place of a value, or reaches a prototype', async () => {
  const answers: [string, Answer][] = []
  for (const [name, call] of calls) {
    if (call.method === 'get' || !(call.body instanceof z.ZodObject)) continue
    for (const key of Object.keys(call.body.shape)) {
      answers.push([`${name} ${key}`, await send({ ...call, path: pathOf(call) }, `{"${key}":{"$ne":null}}`)])
    }
    const polluting = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
    answers.push([`${name} __proto__`, await send({ ...call, path: pathOf(call) }, polluting)])
  }

  expect(strange(answers)).toEqual([])
  expect(answers.length).toBeGreaterThan(80)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('the host that a request names stands in no address that is told', async () => {
  const signal = '{"name":"A","label":"A","target":"people"}'

  const { status, body } = await rawRequest(app.url, [
    'POST /api/v1/signals HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n',
    `Authorization: Bearer ${app.apiKey}\r\nContent-Type: application/json\r\nContent-Length: ${signal.length}\r\n\r\n${signal}`,
  ])

  expect(status).toBe(201)
  expect(new URL(body.webhookUrl).origin).toBe(app.url)
})
