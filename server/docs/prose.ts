import { html, type Html } from './html'

/** A text of the contract, in which what stands between backticks is code, as OpenAPI documents have it. */
export function prose(text: string): Html {
  const parts = text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))
  return html`${parts}`
}
