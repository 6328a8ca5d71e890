import { createServer, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../support/random'

const LATE_MS_MAX = 400
/**
 * Of the questions that are asked for the first time. One that fails again and again would count as answered; and after a few that
 * fail in a row, which so seldom happens, nobody is asked for a minute.
 */
const FAILING_SHARE = 0.1
const KNOWN = /^known-outside(\d+)@/

/** A provider and a model, on this machine, for servers that are killed while they ask. */
export type Outside = {
  url: string
  /** How often what was asked. */
  asked: { people: number; companies: number; texts: number; failed: number }
  /** From now on all is answered. */
  calm: () => void
  close: () => void
}

export async function startOutside(random: Random): Promise<Outside> {
  const asked = { people: 0, companies: 0, texts: 0, failed: 0 }
  const failedOnce = new Set<string>()
  let isCalm = false
  const mayFail = (question: string) => {
    if (isCalm || failedOnce.has(question) || !random.chance(FAILING_SHARE)) return false
    failedOnce.add(question)
    asked.failed += 1
    return true
  }
  const answer = async (question: URL, response: ServerResponse) => {
    await setTimeout(random.between(0, LATE_MS_MAX))
    if (mayFail(question.href)) {
      reply(response, 500, { error: { message: 'Failed by chance' } })
      return
    }
    if (question.pathname.endsWith('/completions')) {
      asked.texts += 1
      reply(response, 200, text())
      return
    }
    if (question.pathname.includes('/company/')) asked.companies += 1
    else asked.people += 1
    const nth = KNOWN.exec(question.searchParams.get('email') ?? '')?.[1]
    if (nth === undefined) reply(response, 404, { status: 404, error: { message: 'No records' } })
    else reply(response, 200, { status: 200, likelihood: 9, data: personOutside(nth) })
  }
  const server = createServer((request, response) => {
    request.resume().on('end', () => void answer(new URL(request.url ?? '', 'http://outside'), response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The outside does not listen on a port')
  return {
    url: `http://127.0.0.1:${place.port}`,
    asked,
    calm: () => void (isCalm = true),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function personOutside(nth: string) {
  return {
    full_name: `Outside ${Array.from(nth, (digit) => 'bcdfghklmn'[Number(digit)]).join('o')}a`,
    job_title: 'Head of Sales',
    work_email: `known-outside${nth}@outside${nth}.example`,
    job_company_name: `Outside Works ${nth}`,
    job_company_website: `outside${nth}.example`,
  }
}

/** Whether it passes the checks or not makes no difference here: something is written in any case. */
function text() {
  const steps = [1, 2, 3].map((step) => ({
    subject: step === 1 ? 'A question about your sales team' : '',
    body: 'Hello, may I ask how your sales team finds its leads at the moment? Best regards, Trial',
  }))
  const message = { role: 'assistant', content: JSON.stringify({ steps }) }
  return { choices: [{ index: 0, finish_reason: 'stop', message }], usage: {} }
}
