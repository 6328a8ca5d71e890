import type { SendJson } from '../../../server/outgoing/sendJson'
import { createSendJson } from '../../../server/outgoing/sendJson'
import { createModelWriter, type ModelWriter } from '../../../server/sequences/llm/createModelWriter'
import type { LlmEndpoint } from '../../../server/sequences/llm/endpoint'
import type { ModelTask, WriteDeps } from '../../../server/sequences/llm/writeWithModel'

export const ENDPOINT: LlmEndpoint = {
  baseUrl: 'https://llm.example.com/v1',
  model: 'small-1',
  apiKey: 'sk-secret',
  timeoutMs: 5_000,
  tokensMax: 2_000,
  callsPerDay: 1_000,
  tokensPerDay: 1_000_000,
}

export function task(overrides: Partial<ModelTask> = {}): ModelTask {
  return { endpoint: ENDPOINT, askedBy: 'usr_owner', instruction: null, previous: null, ...overrides }
}

/** What a careful model writes for `richLead`. */
export const GOOD_STEPS = [
  {
    subject: 'Automating invoices at Acme',
    body: `Hi Ada,

You told us that Acme wants to automate invoices for a team of 20. I'm happy to show you how Lumen would read one of yours, from the scan to the booking.

Would a short call this week suit you?

Best regards,
Sam Fisher`,
  },
  {
    subject: 'One of your own invoices',
    body: `Hi Ada,

If a call is too much right now, send me one invoice that gives your team trouble and I will show you what comes out of it.

Best regards,
Sam Fisher`,
  },
  {
    subject: 'Closing the loop',
    body: `Hi Ada,

I take it that the time isn't right, so this is my last note about it. Should automating invoices come up later, a short answer is enough.

Best regards,
Sam Fisher`,
  },
]

/** The body of an answer of `/chat/completions`. */
export function completion(content: unknown, choice: Record<string, unknown> = {}) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...choice }],
    usage: { prompt_tokens: 700, completion_tokens: 200, total_tokens: 900 },
  }
}

export const good = () => completion(JSON.stringify({ steps: GOOD_STEPS }))

export type TestWriter = {
  write: ModelWriter
  /** How long was waited, each time. */
  pausesMs: number[]
  usage: { promptTokens: number; completionTokens: number }[]
  passMs: (ms: number) => void
}

/** The real writer on the real client, with a clock that passes only when it is told to or waited for. */
export function createTestWriter(overrides: Partial<WriteDeps> = {}): TestWriter {
  let nowMs = Date.UTC(2026, 10, 28)
  const pausesMs: number[] = []
  const usage: TestWriter['usage'] = []
  const write = createModelWriter({
    sendJson: createSendJson({
      lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]),
      privateHosts: [],
      privateHostsSetting: 'LLM_PRIVATE_HOSTS',
      patience: { connectMs: 5_000 },
    }),
    now: () => new Date(nowMs),
    random: () => 0.5,
    pause: (ms) => {
      pausesMs.push(ms)
      nowMs += ms
      return Promise.resolve()
    },
    makeMark: () => 'c0ffee',
    reserveCall: () => Promise.resolve(true),
    noteUsage: (used) => {
      usage.push(used)
      return Promise.resolve()
    },
    ...overrides,
  })
  return {
    write,
    pausesMs,
    usage,
    passMs: (ms) => {
      nowMs += ms
    },
  }
}

/** Stands in for the network where a test is not about it. */
export function answeringWith(answer: (body: any) => unknown): SendJson {
  return ({ body }) =>
    Promise.resolve({ status: 200, error: null, answer: JSON.stringify(answer(body)), retryAfter: null })
}
