import 'openapi-explorer/dist/browser/openapi-explorer.min.js'
import './reference.css'

const attributes = {
  'spec-url': new URL('../api/v1/openapi.json', window.location.href).href,
  'default-schema-tab': 'model',
  'fetch-credentials': 'same-origin',
  'hide-components': 'true',
  'hide-server-selection': 'true',
}

/** The reference of the API, which a library makes of the OpenAPI document that this server has. */
function showReference(): void {
  const explorer = document.createElement('openapi-explorer')
  for (const [name, value] of Object.entries(attributes)) explorer.setAttribute(name, value)
  document.querySelector('#reference')?.append(explorer)
}

showReference()
