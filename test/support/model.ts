import { GOOD_STEPS } from '../server/sequences/model'
import { importPeople } from './directory'
import type { Listener } from './listenForHooks'
import type { TestApp } from './startApp'

/** What passes every check for somebody of whom no more than name, title and address are known. */
export const PLAIN_STEPS = GOOD_STEPS.map(({ subject, body }) => ({
  subject: subject.replace('at Acme', 'together'),
  body: body
    .replace('that Acme wants to automate invoices for a team of 20', 'about your invoices')
    .replaceAll('Lumen', 'our product')
    .replaceAll('Sam Fisher', 'owner'),
}))

/** Settings of an app that asks a model on this machine. */
export const MODEL_SETTINGS = { LLM_PRIVATE_HOSTS: '127.0.0.1' }

/** Answers of an OpenAI-compatible endpoint, to what the last request asked. */
export function answerWithSteps(
  listener: Listener,
  makeSteps: (asked: any) => unknown = () => PLAIN_STEPS,
): void {
  listener.answer = (response) => {
    const steps = makeSteps(listener.received.at(-1)?.body)
    const message = { role: 'assistant', content: JSON.stringify({ steps }) }
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        choices: [{ index: 0, finish_reason: 'stop', message }],
        usage: { prompt_tokens: 700, completion_tokens: 200 },
      }),
    )
  }
}

/** Has a model write for everybody, and makes Ada known. */
export async function setUpModel(app: TestApp, { url }: Listener): Promise<void> {
  await importPeople(app, [{ full_name: 'Ada Lovelace', title: 'CTO', email: 'ada@acme.example' }])
  await app.call('PATCH', '/workspace', { writer: 'llm', llm: { baseUrl: url, model: 'small-1', key: 'k' } })
}
