import type { Signal } from '../../shared/contract/signals'
import type { Target } from '../../shared/identifiers/slotNames'
import { playbooks } from '../texts/playbooks'
import { quoteForShell } from '../ui/quoteForShell'

/** What a request may look like: as in the playbook that the signal was begun with, while its prompt still says so. */
export function sampleOf({ target, prompt }: Pick<Signal, 'target' | 'prompt'>): Record<string, unknown> {
  const begun = playbooks.find((playbook) => playbook.target === target && playbook.prompt === prompt)
  return begun?.payload ?? SAMPLES[target]
}

const SAMPLES: Record<Target, Record<string, unknown>> = {
  people: {
    email: 'jane@acme.example',
    full_name: 'Jane Smith',
    company_name: 'Acme',
    pages_visited: '/pricing, /demo',
  },
  companies: {
    company_name: 'Acme',
    company_domain: 'acme.example',
    job_title: 'Head of Operations',
    source: 'Job board',
  },
}

export type Snippet = { name: string; code: string }

/** The same request in the languages that people send from. */
export function snippetsFor(url: string, sample: Record<string, unknown>): Snippet[] {
  const body = JSON.stringify(sample)
  const pretty = JSON.stringify(sample, null, 2)
  const php = pretty.replaceAll('": ', '" => ').replaceAll('{', '[').replaceAll('}', ']')
  return [
    {
      name: 'cURL',
      code: `curl -X POST ${quoteForShell(url)} \\\n  -H 'Content-Type: application/json' \\\n  -d ${quoteForShell(body)}`,
    },
    {
      name: 'PowerShell',
      code: `Invoke-RestMethod -Method Post ${quoteForPowerShell(url)} \`\n  -ContentType 'application/json' \`\n  -Body ${quoteForPowerShell(body)}`,
    },
    {
      name: 'JavaScript',
      code: `await fetch('${url}', {\n  method: 'POST',\n  headers: { 'content-type': 'application/json' },\n  body: JSON.stringify(${pretty}),\n})`,
    },
    { name: 'Python', code: `import requests\n\nrequests.post(\n    '${url}',\n    json=${pretty},\n)` },
    {
      name: 'PHP',
      code: `$ch = curl_init('${url}');\ncurl_setopt_array($ch, [\n  CURLOPT_POST => true,\n  CURLOPT_HTTPHEADER => ['Content-Type: application/json'],\n  CURLOPT_POSTFIELDS => json_encode(${php}),\n]);\ncurl_exec($ch);`,
    },
  ]
}

/** It takes the curly marks of quotation for straight ones. */
function quoteForPowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}
