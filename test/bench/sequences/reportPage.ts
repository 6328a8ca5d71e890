import { SequenceCheck } from '../../../shared/contract/sequences'
import type { Judged } from './judgeSequence'

export type Column = { name: string; judged: readonly Judged[] }

/** Everything side by side, to be read by people. */
export function reportPage(columns: readonly Column[], summary: readonly string[]): string {
  const [first] = columns
  const rows = (first?.judged ?? []).map(({ lead }, index) => {
    const cells = columns.map(({ judged }) => cellOf(judged[index]))
    return `<tr><th>${escape(lead.name)}${lead.isHostile ? '<br><small>hostile</small>' : ''}</th>${cells.join('')}</tr>`
  })
  const title = `Sequences of ${first?.judged.length ?? 0} leads`
  const head = columns.map(({ name }) => `<th>${escape(name)}</th>`).join('')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1c1c1c; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  th, td { border: 1px solid #ccc; padding: .6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
  th:first-child { width: 11rem; }
  pre { white-space: pre-wrap; font: inherit; margin: 0 0 1rem; }
  .failed { background: #fff0f0; } small { color: #666; }
</style>
<h1>${title}</h1>
<ul>${summary.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>
<details><summary>How many pass each check; of a model, its last draft</summary>
<table>
<tr><th>Check</th>${head}</tr>
${SequenceCheck.options.map((check) => checkRow(check, columns)).join('\n')}
</table></details>
<table>
<tr><th>Lead</th>${head}</tr>
${rows.join('\n')}
</table>
</html>
`
}

function checkRow(check: SequenceCheck, columns: readonly Column[]): string {
  const cells = columns.map(({ judged }) => {
    const passing = judged.filter(
      ({ failed, sequence }) => !failed.includes(check) && !sequence.failedChecks.includes(check),
    )
    return `<td>${passing.length} of ${judged.length}</td>`
  })
  return `<tr><th>${check}</th>${cells.join('')}</tr>`
}

function cellOf(judged: Judged | undefined): string {
  if (!judged) return '<td></td>'
  const { sequence, failed } = judged
  const steps = sequence.steps.map(
    ({ subject, body }) => `<pre><b>${escape(subject)}</b>\n${escape(body)}</pre>`,
  )
  const refused = sequence.failedChecks.join(', ')
  const remarks = [
    `${sequence.writer}, ${Math.round(judged.words)} words a message`,
    sequence.note,
    refused === '' ? null : `refused before: ${refused}`,
    failed.length === 0 ? null : `FAILS: ${failed.join(', ')}`,
  ].filter((remark) => remark !== null)
  const remark = `<small>${remarks.map(escape).join('<br>')}</small>`
  return `<td${failed.length > 0 ? ' class="failed"' : ''}>${steps.join('')}${remark}</td>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
