import { request, type TestApp } from './startApp'

/** Imports rows by one of the import calls; gives the counts. */
export async function importRows(app: TestApp, path: string, rows: Record<string, string>[]): Promise<any> {
  const { body } = await request(`${app.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  })
  return body
}

export const importPeople = (app: TestApp, rows: Record<string, string>[]) =>
  importRows(app, '/directory/people/import', rows)
