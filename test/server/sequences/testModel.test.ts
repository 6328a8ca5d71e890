import { createCircuit } from '../../../server/sequences/llm/circuit'
import { testModel } from '../../../server/sequences/llm/testModel'
import type { SendJson } from '../../../server/outgoing/sendJson'
import { answeringWith, completion, ENDPOINT } from './model'

function tryModel(sendJson: SendJson) {
  const now = () => new Date()
  let elapsedMs = 0
  return testModel(
    {
      sendJson,
      circuit: createCircuit(now),
      dialects: new Map(),
      reserveCall: () => Promise.resolve(true),
      noteUsage: () => Promise.resolve(),
      now,
      random: () => 0.5,
      pause: () => Promise.resolve(),
      measureMs: () => (elapsedMs += 250),
    },
    ENDPOINT,
  )
}

test.each([
  ['{"steps":[{"subject":"Hello","body":"It works."}]}', true, 'It answers in the form that is asked for.'],
  ['Hello, it works!', false, 'It answers, but not in JSON.'],
])('a model that says %j is usable: %s', async (said, isUsable, message) => {
  const tested = await tryModel(answeringWith(() => completion(said)))

  expect(tested).toEqual({ isUsable, message, durationMs: 250 })
})

test('whoever sets a model up is told why it gives no answer', async () => {
  const tested = await tryModel(() =>
    Promise.resolve({
      status: 401,
      error: null,
      answer: '{"error":{"message":"No such key"}}',
      retryAfter: null,
    }),
  )

  expect(tested).toEqual({ isUsable: false, message: 'It refused the key: No such key', durationMs: 250 })
})
