import { importPeople } from '../../support/directory'
import { readEntry } from '../../support/leads'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { post, type TestApp } from '../../support/startApp'

export const ADA = {
  full_name: 'Ada Lovelace',
  title: 'VP of Engineering',
  email: 'ada@acme.example',
  linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
  location: 'London',
  company_name: 'Acme',
  company_domain: 'acme.example',
}

/** A live signal whose directory knows Ada. */
export async function buildSignalForAda(
  app: TestApp,
  overrides: Record<string, unknown> = {},
): Promise<BuiltSignal> {
  await importPeople(app, [ADA])
  return buildLiveSignal(app, overrides)
}

/** The lead that an entry about somebody the directory knows gives. */
export async function buildLead(
  app: TestApp,
  { webhookUrl }: BuiltSignal,
  payload: Record<string, unknown> = { email: ADA.email },
): Promise<{ id: string; entryId: string; createdAt: string; updatedAt: string }> {
  const { body: receipt } = await post(webhookUrl, payload)
  await app.work('runs')
  const { leadIds } = await readEntry(app, receipt.id)
  if (leadIds.length === 0) throw new Error('The entry gave no lead')
  return (await app.call('GET', `/leads/${leadIds[0]}`)).body
}
