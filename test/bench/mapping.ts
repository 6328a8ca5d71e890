import { resolve } from 'node:path'
import type { OwnSide } from '../../shared/mapping/parties/ownSide'
import { suggestMapping } from '../../shared/mapping/suggestMapping'
import { adversarialPayloads } from './adversarialPayloads'
import { matchHeaders } from './matchHeaders'
import { fieldsOf, readCases } from './readCases'
import type { Case } from './readCases'
import { printConfidence, printGroups, printMisses, printScores } from './printScores'
import { hitsContext, judge, sumUp } from './scoreCases'
import type { Answer, Verdict } from './scoreCases'

/** A fall under these fails the bench. */
const floor = { precision: 0.99, recall: 0.97, fullyRight: 0.92, contextHit: 0.8 }
/** No body may take more of a processor than this, which what else a machine does makes longer, never shorter: the shortest counts. */
const ADVERSARIAL_MS_MAX = 500
const ADVERSARIAL_TRIES = 3
const ROUNDS = 20

const folder = resolve(process.argv[2] ?? '../shared/corpus')
const cases = readCases(folder)
if (!cases || cases.length === 0) {
  console.error(
    `There are no labelled payloads in ${folder}. Name their folder: npm run bench:mapping -- <folder>`,
  )
  process.exitCode = 2
} else {
  process.exitCode = report(cases) ? 0 : 1
}

function report(all: Case[]): boolean {
  const answers = all.map(answer)
  const verdicts = all.flatMap((one, index) => judge(one, answers[index] ?? nothing))
  const hits = all.map((one, index) => hitsContext(one, answers[index] ?? nothing))
  const scores = sumUp(verdicts, hits)
  const baseline = all.flatMap((one) => judge(one, matchHeaders(one.fields, one.target)))
  printScores([
    ['Signalpost', scores],
    ['Signalpost, threshold chosen on the other tools', sumUp(judgeLeftOut(all, answers), hits)],
    ['Signalpost, told whose workspace it is', sumUp(all.flatMap(judgeWithOwn), hits)],
    ['header distance (baseline)', sumUp(baseline, [])],
  ])
  printGroups('slot', verdicts, ({ slot }) => slot)
  printGroups('kind of tool', verdicts, ({ kind }) => kind)
  printConfidence(verdicts)
  printMisses(verdicts, all, hits)
  const isQuick = printTimes(all)
  const isGood =
    scores.precision >= floor.precision &&
    scores.recall >= floor.recall &&
    scores.fullyRight >= floor.fullyRight &&
    (scores.contextHit ?? 1) >= floor.contextHit
  console.log(isGood && isQuick ? '\nAbove the floor.' : `\nBELOW THE FLOOR ${JSON.stringify(floor)}`)
  return isGood && isQuick
}

/** Where a payload does not say it itself: whoever wrote the others has addresses here wherever they are in English; other languages translate it. */
const own: OwnSide = { domains: ['our-product.example'], name: 'Our Product' }

function judgeWithOwn(one: Case): Verdict[] {
  return judge(one, { mapping: suggestMapping({ ...one, own: one.own ?? own }).mapping, contextFields: [] })
}

const nothing: Answer = { mapping: {}, contextFields: [] }

function answer({ fields, target }: Case): Answer {
  const { mapping, suggestions, contextFields } = suggestMapping({ fields, target })
  const confidence = Object.fromEntries(
    suggestions.map((suggestion) => [suggestion.slot, suggestion.confidence]),
  )
  return { mapping, confidence, contextFields }
}

/** The one number that data could choose is the threshold: here each tool is judged with the best one for all others. */
function judgeLeftOut(all: Case[], answers: Answer[]): Verdict[] {
  const offered = all.map((one, index) => ({ one, offers: offersOf(one, answers[index] ?? nothing) }))
  const tools = [...new Set(all.map(({ tool }) => tool))]
  return tools.flatMap((tool) => {
    const others = offered.filter(({ one }) => one.tool !== tool)
    const threshold = bestThreshold(others)
    return offered
      .filter(({ one }) => one.tool === tool)
      .flatMap(({ one, offers }) => judge(one, cutAt(offers, threshold)))
  })
}

function offersOf({ fields, target }: Case, { confidence }: Answer): Answer {
  const mapping = Object.fromEntries(
    suggestMapping({ fields, target }).suggestions.map(({ slot, path }) => [slot, path]),
  )
  return { mapping, confidence: confidence ?? {}, contextFields: [] }
}

function bestThreshold(offered: { one: Case; offers: Answer }[]): number {
  let best = { threshold: 0.6, value: -Infinity }
  for (const threshold of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const verdicts = offered.flatMap(({ one, offers }) => judge(one, cutAt(offers, threshold)))
    const right = verdicts.filter(({ got, isRight }) => got !== null && isRight).length
    const wrong = verdicts.filter(({ got, isRight }) => got !== null && !isRight).length
    // A wrong identifier costs more than several empty ones.
    const value = right - 5 * wrong
    if (value > best.value) best = { threshold, value }
  }
  return best.threshold
}

function cutAt({ mapping, confidence }: Answer, threshold: number): Answer {
  const kept = Object.entries(mapping).filter(([slot]) => confidenceOf(confidence, slot) >= threshold)
  return { mapping: Object.fromEntries(kept), contextFields: [] }
}

function confidenceOf(confidence: Answer['confidence'], slot: string): number {
  return Object.entries(confidence ?? {}).find(([key]) => key === slot)?.[1] ?? 0
}

function printTimes(all: Case[]): boolean {
  for (const { fields, target } of all) suggestMapping({ fields, target })
  const times = all.map(({ fields, target, id }) => ({
    id,
    ms: medianMs(() => suggestMapping({ fields, target })),
  }))
  const sorted = times.sort((one, other) => one.ms - other.ms)
  const worst = sorted.at(-1)
  console.log(
    `\nTime per payload: median ${(sorted[Math.floor(sorted.length / 2)]?.ms ?? 0).toFixed(2)} ms, worst ${worst?.ms.toFixed(2)} ms (${worst?.id})`,
  )
  let isQuick = true
  for (const { name, text } of adversarialPayloads()) {
    const fields = fieldsOf(text)
    const ms = Math.max(
      ...(['people', 'companies'] as const).map((target) =>
        leastProcessorMs(() => suggestMapping({ fields, target })),
      ),
    )
    isQuick &&= ms <= ADVERSARIAL_MS_MAX
    console.log(
      `- ${name} (${Math.round(text.length / 1000)} kB, ${fields.length} fields listed): ${ms.toFixed(1)} ms of a processor`,
    )
  }
  return isQuick
}

function medianMs(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => timeMs(work)).sort((one, other) => one - other)
  return times[Math.floor(ROUNDS / 2)] ?? 0
}

function timeMs(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function leastProcessorMs(work: () => unknown): number {
  return Math.min(...Array.from({ length: ADVERSARIAL_TRIES }, () => processorMs(work)))
}

/** Of all threads: what collects garbage and compiles counts too. */
function processorMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
