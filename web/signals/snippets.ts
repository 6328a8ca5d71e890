import type { Target } from '../../shared/identifiers/slotNames'

export function sampleOf(target: Target): Record<string, string> {
  return target === 'people'
    ? {
        email: 'jane@acme.example',
        full_name: 'Jane Smith',
        company_name: 'Acme',
        pages_visited: '/pricing, /demo',
      }
    : {
        company_name: 'Acme',
        company_domain: 'acme.example',
        job_title: 'Head of Operations',
        source: 'Job board',
      }
}

export type Snippet = { name: string; code: string }

/** The same request in the languages that people send from. */
export function snippetsFor(url: string, target: Target): Snippet[] {
  const body = JSON.stringify(sampleOf(target))
  const pretty = JSON.stringify(sampleOf(target), null, 2)
  const php = pretty.replaceAll('": "', '" => "').replace(/^\{/, '[').replace(/\}$/, ']')
  return [
    {
      name: 'cURL',
      code: `curl -X POST '${url}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`,
    },
    {
      name: 'PowerShell',
      code: `Invoke-RestMethod -Method Post '${url}' \`\n  -ContentType 'application/json' \`\n  -Body '${body}'`,
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

export type Recipe = { tool: string; steps: readonly string[] }

/** What somebody does in each tool, in the words that the tool uses. */
export const recipes: readonly Recipe[] = [
  {
    tool: 'Zapier',
    steps: [
      'Add an action, choose “Webhooks by Zapier”, event “POST”.',
      'Paste the webhook URL into “URL”, and set “Payload type” to “Json”.',
      'Under “Data”, add the fields that you want to send, then “Test step”.',
    ],
  },
  {
    tool: 'Make',
    steps: [
      'Add the module “HTTP”, “Make a request”.',
      'Paste the webhook URL, method “POST”, body type “Raw”, content type “JSON”.',
      'Write the JSON with the fields of the modules before, then “Run once”.',
    ],
  },
  {
    tool: 'Clay',
    steps: [
      'Add a column, choose “HTTP API”.',
      'Method “POST”, paste the webhook URL into “Endpoint”.',
      'In “Body”, name the columns to send as JSON, and run one row.',
    ],
  },
  {
    tool: 'n8n',
    steps: [
      'Add the node “HTTP Request”, method “POST”.',
      'Paste the webhook URL, switch on “Send Body”, type “JSON”.',
      'Add the fields, then “Execute step”.',
    ],
  },
  {
    tool: 'HTML form',
    steps: [
      'A form on a page would publish the secret URL: let your own server, or your form service, pass it on.',
      'Send the fields as they are: forms (application/x-www-form-urlencoded, multipart) are taken like JSON.',
      'Fill in the form once.',
    ],
  },
  {
    tool: 'Typeform',
    steps: [
      'Open the form, “Connect”, “Webhooks”, “Add a webhook”.',
      'Paste the webhook URL, save, and switch it on.',
      '“View deliveries”, “Send test request”.',
    ],
  },
  {
    tool: 'Webflow',
    steps: [
      'Open “Site settings”, “Apps & integrations”, “Webhooks”, “Add webhook”.',
      'Trigger “Form submission”, paste the webhook URL.',
      'Send the form on the published site once.',
    ],
  },
]
