import { post, type TestApp } from './startApp'

export type BuiltSignal = { id: string; webhookUrl: string }

/** A signal in set-up. */
export async function buildSignal(
  app: TestApp,
  overrides: Record<string, unknown> = {},
): Promise<BuiltSignal> {
  const created = await app.call('POST', '/signals', {
    name: 'Website',
    label: 'Website visitor',
    target: 'people',
    ...overrides,
  })
  if (created.status !== 201) throw new Error(`The signal was not created: ${created.text}`)
  return created.body
}

/** A signal that was shown a sample with an e-mail, and saved. */
export async function buildLiveSignal(
  app: TestApp,
  overrides: Record<string, unknown> = {},
): Promise<BuiltSignal> {
  const signal = await buildSignal(app, overrides)
  await post(signal.webhookUrl, { email: 'grace@navy.example', company_name: 'Navy' })
  await app.call('POST', `/signals/${signal.id}/refresh`)
  const saved = await app.call('POST', `/signals/${signal.id}/save`)
  if (saved.status !== 200) throw new Error(`The signal was not saved: ${saved.text}`)
  return signal
}
