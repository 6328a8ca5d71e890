export type Recipe = {
  tool: string
  steps: readonly string[]
  /** What the tool's own screen looks like once it is filled in. */
  screen: { title: string; fields: readonly (readonly [label: string, value: string])[] }
}

const URL = 'your webhook URL'

/** What somebody does in each tool, in the words that the tool uses. */
export const recipes: readonly Recipe[] = [
  {
    tool: 'Zapier',
    steps: [
      'Add an action, choose “Webhooks by Zapier”, event “POST”.',
      'Paste the webhook URL into “URL”, and set “Payload type” to “Json”.',
      'Under “Data”, add the fields that you want to send, then “Test step”.',
    ],
    screen: {
      title: 'POST in Webhooks by Zapier',
      fields: [
        ['URL', URL],
        ['Payload type', 'Json'],
        ['Data', 'email → 1. Email'],
        ['', 'pages_visited → 1. Pages'],
      ],
    },
  },
  {
    tool: 'Make',
    steps: [
      'Add the module “HTTP”, “Make a request”.',
      'Paste the webhook URL, method “POST”, body type “Raw”, content type “JSON”.',
      'Write the JSON with the fields of the modules before, then “Run once”.',
    ],
    screen: {
      title: 'HTTP: Make a request',
      fields: [
        ['URL', URL],
        ['Method', 'POST'],
        ['Body type', 'Raw'],
        ['Content type', 'JSON (application/json)'],
        ['Request content', '{"email": "1. Email"}'],
      ],
    },
  },
  {
    tool: 'Clay',
    steps: [
      'Add a column, choose “HTTP API”.',
      'Method “POST”, paste the webhook URL into “Endpoint”.',
      'In “Body”, name the columns to send as JSON, and run one row.',
    ],
    screen: {
      title: 'HTTP API',
      fields: [
        ['Method', 'POST'],
        ['Endpoint', URL],
        ['Body', '{"email": "/Work Email"}'],
      ],
    },
  },
  {
    tool: 'n8n',
    steps: [
      'Add the node “HTTP Request”, method “POST”.',
      'Paste the webhook URL, switch on “Send Body”, type “JSON”.',
      'Add the fields, then “Execute step”.',
    ],
    screen: {
      title: 'HTTP Request',
      fields: [
        ['Method', 'POST'],
        ['URL', URL],
        ['Send Body', 'on'],
        ['Body Content Type', 'JSON'],
        ['Body Parameters', 'email = {{ $json.email }}'],
      ],
    },
  },
  {
    tool: 'HTML form',
    steps: [
      'A form on a page would publish the secret URL: let your own server, or your form service, pass it on.',
      'Send the fields as they are: forms (application/x-www-form-urlencoded, multipart) are taken like JSON.',
      'Fill in the form once.',
    ],
    screen: {
      title: 'What your server sends on',
      fields: [
        ['POST', URL],
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Body', 'email=jane%40acme.example&company=Acme'],
      ],
    },
  },
  {
    tool: 'Typeform',
    steps: [
      'Open the form, “Connect”, “Webhooks”, “Add a webhook”.',
      'Paste the webhook URL, save, and switch it on.',
      '“View deliveries”, “Send test request”.',
    ],
    screen: {
      title: 'Webhooks',
      fields: [
        ['Endpoint', URL],
        ['Status', 'on'],
        ['Deliveries', 'Send test request'],
      ],
    },
  },
  {
    tool: 'Webflow',
    steps: [
      'Open “Site settings”, “Apps & integrations”, “Webhooks”, “Add webhook”.',
      'Trigger “Form submission”, paste the webhook URL.',
      'Send the form on the published site once.',
    ],
    screen: {
      title: 'Add webhook',
      fields: [
        ['Trigger type', 'Form submission'],
        ['Webhook URL', URL],
      ],
    },
  },
]
