import type { Authentication } from 'zapier-platform-core'
import { testConnection } from './auth/testConnection'
import { homepage } from './publisher'

export const authentication = makeAuthentication(homepage)

/** `website`: that of the publisher, where there is one. */
export function makeAuthentication(website: string | null) {
  const more =
    website === null
      ? 'What each step needs is listed in `docs/zapier/using.md`, which comes with the server.'
      : `[Where keys are made, and what each step needs](${website}/zapier#what-you-need)`
  return {
    type: 'custom',
    fields: [
      {
        key: 'server_url',
        label: 'Server URL',
        type: 'string',
        required: true,
        placeholder: 'https://signals.acme.example',
        helpText:
          'Where Zapier reaches your server by https, as your browser shows it. Behind a reverse proxy it may end in a folder, such as `acme.example/signals`. Never enter the webhook URL of a signal here.',
      },
      {
        key: 'api_key',
        label: 'API Key',
        type: 'password',
        required: true,
        helpText: `Made in Signalpost under Settings, API keys: choose Zapier under What it may do. Or on the server by \`npm run --silent signalpost -- key create Zapier --preset zapier\`. ${more}`,
      },
    ],
    test: testConnection,
    connectionLabel: '{{workspace_name}} ({{user_name}})',
  } satisfies Authentication
}
