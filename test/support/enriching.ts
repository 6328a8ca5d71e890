import nock from 'nock'
import { clock } from './clock'
import { readEntry } from './leads'
import { type BuiltSignal, buildLiveSignal } from './signals'
import { startApp, type TestApp } from './startApp'

/** An app whose questions to providers nock answers and whose clock is ahead by so much, and a live signal of it. */
export async function startEnriching(aheadMs: () => number): Promise<{ app: TestApp; signal: BuiltSignal }> {
  nock.enableNetConnect('127.0.0.1')
  const app = await startApp({
    outgoing: { lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]) },
    now: () => new Date(clock.nowMs() + aheadMs()),
  })
  return { app, signal: await buildLiveSignal(app) }
}

/** One provider, which is not away. */
export async function setProvider(app: TestApp): Promise<void> {
  await app.call('PATCH', '/workspace', {
    providers: [{ kind: 'people_data_labs', key: 'pdl-key', callsPerDay: 500 }],
  })
}

/** As the provider knows her, at a company of each test's own. */
export function adaAt(nth: number) {
  return {
    full_name: 'Ada Lovelace',
    job_title: 'Chief Financial Officer',
    linkedin_url: `linkedin.com/in/ada-${nth}`,
    work_email: `ada.l@acme${nth}.example`,
    job_company_name: `Acme ${nth}`,
    job_company_website: `acme${nth}.example`,
    job_company_industry: 'Machinery',
  }
}

export const enrich = () => nock('https://api.peopledatalabs.com').get('/v5/person/enrich').query(true)

export const unknown = () => enrich().reply(404, { status: 404, error: { message: 'No records' } })

export async function countCalls(app: TestApp): Promise<number> {
  return Number((await app.call('GET', '/workspace')).body.providers[0].today.calls)
}

/** The entry once providers were asked and a run has passed. */
export async function enrichAndRun(app: TestApp, entryId: string): Promise<any> {
  await app.work('enrichers')
  await app.work('runs')
  return readEntry(app, entryId)
}
