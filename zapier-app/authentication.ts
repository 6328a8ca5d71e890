import type { Authentication } from 'zapier-platform-core'
import { testConnection } from './auth/testConnection'

export const authentication = {
  type: 'custom',
  fields: [
    {
      key: 'server_url',
      label: 'Server URL',
      type: 'string',
      required: true,
      placeholder: 'https://signals.acme.example',
      helpText:
        'The address at which Zapier reaches your server, by https. Behind a reverse proxy it may end in a folder, such as `acme.example/signals`. Never enter the webhook URL of a signal here.',
    },
    {
      key: 'api_key',
      label: 'API Key',
      type: 'password',
      required: true,
      helpText:
        'A key with the scopes `signals:read` and `entries:write`, and for the trigger and the searches `entries:read` and `hooks:write` as well. The first key, which may do everything, is in the file `api-key` in the data folder of your server.',
    },
  ],
  test: testConnection,
  connectionLabel: '{{workspace_name}} ({{user_name}})',
} satisfies Authentication
