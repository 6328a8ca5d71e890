import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRY_SIZE_BYTES_MAX } from '../../../shared/limits'

export type Body = { name: string; sizeBytes: number; file: string; text: string }

export const SMALL_BYTES = 324
export const MEDIUM_BYTES = 100_000
/** Just under what an entry may hold. */
export const LARGE_BYTES = ENTRY_SIZE_BYTES_MAX - 1

/** Writes a body of exactly that size into a file for the load generator. */
export function makeBody(folder: string, sizeBytes: number): Body {
  const text = bodyOf(sizeBytes)
  const file = join(folder, `body-${sizeBytes}.json`)
  writeFileSync(file, text)
  return { name: nameOf(sizeBytes), sizeBytes, file, text }
}

function nameOf(sizeBytes: number): string {
  if (sizeBytes < 1_000) return `${sizeBytes} bytes`
  return sizeBytes < 1_000_000 ? `${sizeBytes / 1_000} kB` : `1 MB (${sizeBytes} bytes)`
}

/** What a form tool sends: who filled it in, and as many answers as there is room for. */
function bodyOf(sizeBytes: number): string {
  const lead = {
    email: 'ada.lovelace@analytical.example',
    first_name: 'Ada',
    last_name: 'Lovelace',
    company: { name: 'Analytical Engines', domain: 'analytical.example', employees: 42 },
    source: 'Webinar',
    submitted_at: '2025-03-14T09:26:53Z',
  }
  const answers: { question: number; label: string; value: string }[] = []
  const make = (note: string) => JSON.stringify({ ...lead, answers, note })
  for (let sizeNow = make('').length; sizeNow + 200 < sizeBytes;) {
    const question = answers.length + 1
    const answer = { question, label: `Question ${question}`, value: `What was answered to it, ${question}.` }
    answers.push(answer)
    sizeNow += JSON.stringify(answer).length + 1
  }
  return make('x'.repeat(sizeBytes - make('').length))
}
