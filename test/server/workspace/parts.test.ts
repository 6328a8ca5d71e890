import { answering, listenForHooks, type Listener, stopListeners } from '../../support/listenForHooks'
import { answerWithSteps, MODEL_SETTINGS, setUpModel } from '../../support/model'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let model: Listener
beforeAll(async () => {
  app = await startApp({ settings: MODEL_SETTINGS })
  model = await listenForHooks()
})
afterAll(async () => {
  await stopListeners()
  await stopApps()
})

const testModel = () => app.call('POST', '/workspace/test', { part: 'llm' })

test('a model that is not set up cannot be tested', async () => {
  expect(await testModel()).toMatchObject({ status: 409, body: { error: { code: 'wrong_state' } } })
})

test('whoever sets a model up is told whether it answers in the right form, and is not held up by what was before', async () => {
  await setUpModel(app, model)
  model.answer = answering(401)
  const refused = await testModel()
  answerWithSteps(model, () => [{ subject: 'Hello', body: 'It works.' }])

  const usable = await testModel()

  expect(refused.body).toMatchObject({ isUsable: false, message: 'It refused the key' })
  expect(usable.body).toMatchObject({
    isUsable: true,
    message: 'It answers in the form that is asked for.',
    durationMs: expect.any(Number),
  })
})

test('a test is a call of the day and costs its tokens, and beyond either bound nothing is asked', async () => {
  const { today } = (await app.call('GET', '/workspace')).body.llm
  const usedUp = { isUsable: false, message: 'What the model may cost today is used up.' }
  const testWithin = async (llm: object) => {
    await app.call('PATCH', '/workspace', { llm })
    return (await testModel()).body
  }

  const beyondTokens = await testWithin({ tokensPerDay: 900 })
  const beyondCalls = await testWithin({ tokensPerDay: null, callsPerDay: 2 })
  const within = await testWithin({ callsPerDay: 3 })

  expect(today).toEqual({ calls: 2, promptTokens: 700, completionTokens: 200 })
  expect([beyondTokens, beyondCalls]).toMatchObject([usedUp, usedUp])
  expect(within).toMatchObject({ isUsable: true })
})

test('step templates are checked with places, unknown variables and how they read, and stored nowhere', async () => {
  const email = { channel: 'email', delayDays: 0 }

  const { status, body } = await app.call('POST', '/workspace/step-templates/check', {
    steps: [
      {
        ...email,
        subject: 'Hello',
        body: 'Hi {{ person.firstName }}, about {{ persn.name | default: "you" }}.',
      },
      { ...email, subject: 'Again', body: 'Hello,\n{% if x %}' },
    ],
  })

  expect(status).toBe(200)
  expect(body.errors).toMatchObject([{ step: 2, part: 'body', line: 2, column: 1 }])
  expect(body.unknownVariables).toEqual(['persn.name'])
  expect(body.rendered).toEqual([expect.objectContaining({ subject: 'Hello' }), null])
  expect((await app.call('GET', '/workspace')).body.stepTemplates).toBeNull()
})
