import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { writeWithTemplate } from '../../server/sequences/writeWithTemplate'
import { type Cost, writeAll } from './sequences/benchModel'
import { goldenLeads } from './sequences/goldenLeads'
import { type Judged, judgeSequence } from './sequences/judgeSequence'
import { type Column, reportPage } from './sequences/reportPage'

const TIMEOUT_MS = 120_000
const TOKENS_MAX = 4_000
/** Has no divisor in common with 60, so that it comes by each. */
const STRIDE = 13

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    model: { type: 'string' },
    leads: { type: 'string', default: '60' },
    seconds: { type: 'string' },
    report: { type: 'string', default: 'dist/sequences.html' },
  },
})

void run().then((isWhole) => {
  process.exitCode = isWhole ? 0 : 1
})

/** False where a lead has no sequence, or one that fails a check. */
async function run(): Promise<boolean> {
  const leads = pick(goldenLeads(), Number(values.leads))
  const byTemplate = leads.map((lead) => judgeSequence(lead, writeWithTemplate(lead.input)))
  const columns: Column[] = [{ name: 'Step templates', judged: byTemplate }]
  const lines = [summaryOf('Step templates', byTemplate)]
  const { 'base-url': baseUrl, model } = values
  if (baseUrl === undefined || model === undefined) {
    lines.push('No model was asked: name one by --base-url and --model, and its key as LLM_API_KEY.')
  } else {
    const apiKey = process.env['LLM_API_KEY'] ?? null
    const endpoint = {
      baseUrl,
      model,
      apiKey,
      timeoutMs: TIMEOUT_MS,
      tokensMax: TOKENS_MAX,
      callsPerDay: 1_000,
      tokensPerDay: 10_000_000,
    }
    const { sequences, cost } = await writeAll(
      endpoint,
      leads,
      values.seconds === undefined ? null : Number(values.seconds) * 1_000,
    )
    const judged = leads.flatMap((lead, index) => {
      const sequence = sequences[index]
      return sequence ? [judgeSequence(lead, sequence)] : []
    })
    columns.push({ name: model, judged })
    lines.push(summaryOf(model, judged), summaryOfModel(judged, cost))
  }
  mkdirSync(dirname(values.report), { recursive: true })
  writeFileSync(values.report, reportPage(columns, lines))
  console.log([...lines, `To be read side by side: ${values.report}`].join('\n'))
  return columns.every(({ judged }) => isWhole(judged, leads.length))
}

function isWhole(judged: readonly Judged[], count: number): boolean {
  return judged.length === count && judged.every(({ failed }) => failed.length === 0)
}

/** Some of each kind, however few. */
function pick<Lead>(leads: readonly Lead[], count: number): Lead[] {
  return Array.from({ length: count }, (_, nth) => leads[(nth * STRIDE) % leads.length]).filter(
    (lead) => lead !== undefined,
  )
}

function summaryOf(name: string, judged: readonly Judged[]): string {
  const failing = judged.filter(({ failed }) => failed.length > 0)
  const withContext = judged.filter(({ usesContext }) => usesContext !== null)
  const uses = withContext.filter(({ usesContext }) => usesContext === true)
  const checks = [...new Set(failing.flatMap(({ failed }) => failed))].join(', ')
  const hostile = judged.filter(({ lead }) => lead.isHostile)
  return [
    `${name}: ${judged.length - failing.length} of ${judged.length} (${hostile.length} hostile) pass every check${checks === '' ? '' : ` (failed: ${checks})`}`,
    `${meanOf(judged.map(({ words }) => words))} words a message`,
    `difficulty ${meanOf(judged.map(({ difficulty }) => difficulty))} (LIX)`,
    `${uses.length} of ${withContext.length} use the context`,
  ].join('; ')
}

function summaryOfModel(judged: readonly Judged[], { calls, promptTokens, completionTokens }: Cost): string {
  const own = judged.filter(({ sequence }) => sequence.writer === 'llm').length
  const refused = new Map<string, number>()
  for (const name of judged.flatMap(({ sequence }) => sequence.failedChecks)) {
    refused.set(name, (refused.get(name) ?? 0) + 1)
  }
  const why = [...refused].map(([name, n]) => `${name} ${n}`).join(', ')
  const unanswered = judged.filter(({ sequence }) => sequence.note?.startsWith('The model gave no answer'))
  const cost = `${unanswered.length} got no answer in time; ${calls} calls, ${promptTokens} tokens in, ${completionTokens} out`
  return `The model wrote ${own} of ${judged.length} itself${why === '' ? '' : `; refused twice for ${why}`}; ${cost}`
}

function meanOf(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length))
}
