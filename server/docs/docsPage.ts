import { z } from 'zod'
import { errorsOf, NO_ANSWER, NO_BODY } from '../../shared/contract/call'
import { statusOf } from '../../shared/errors'
import { folderOf } from '../http/folder'
import { accessOf } from './access'
import { describeProperties } from './describeProperties'
import { html, type Html } from './html'
import { type DescribedCall, describedCalls } from './openApi'
import { prose } from './prose'

/** The API as a page to read: made of the same descriptions as the OpenAPI document, and without any script. */
export function docsPage(publicUrl: string): string {
  const root = folderOf(publicUrl)
  const tags = [...new Set(describedCalls.map(({ call }) => call.tag))]
  const nav = tags.map((tag) => html`<li><a href="#${tag.toLowerCase()}">${tag}</a></li>`)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Signalpost API</title>
        <link rel="icon" href="${root}/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${root}/docs.css" />
      </head>
      <body>
        <header>
          <a class="brand" href="${root}/">Signalpost</a>
          <nav aria-label="Sections">
            <ul>
              <li><a href="#webhook">Webhook</a></li>
              ${nav}
            </ul>
          </nav>
        </header>
        <main>
          <h1>API</h1>
          <p>
            All calls are below <code>${publicUrl}/api/v1</code> and take
            <code>Authorization: Bearer &lt;API key&gt;</code>. For tools there is the
            <a href="${root}/api/v1/openapi.json">OpenAPI document</a>.
          </p>
          ${webhookSection(publicUrl)} ${tags.map(tagSection)}
        </main>
      </body>
    </html>`.text
}

function webhookSection(publicUrl: string): Html {
  return html`<section id="webhook">
    <h2>Webhook</h2>
    <p>
      <code>POST ${publicUrl}/custom_signals/&lt;token&gt;/entries</code> takes a JSON object of any shape, or
      a form, of up to 1 MiB. The address is the secret; nothing else is needed. The answer is
      <code>202</code> once the entry is on disk.
    </p>
    <p>Errors, here and everywhere, look like this:</p>
    <pre><code>{"status":400,"error":{"code":"malformed_json","message":"…","hint":"…"}}</code></pre>
  </section>`
}

function tagSection(tag: string): Html {
  const calls = describedCalls.filter(({ call }) => call.tag === tag)
  return html`<section id="${tag.toLowerCase()}">
    <h2>${tag}</h2>
    ${calls.map(callArticle)}
  </section>`
}

function callArticle({ call, operationId }: DescribedCall): Html {
  const { method, path, summary, description, query, body, response, status } = call
  const codes = errorsOf(call).map((code) => html`<li><code>${statusOf[code]}</code> ${code}</li>`)
  const hasQuery = Object.keys(query.shape).length > 0
  return html`<article id="${operationId}">
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${prose(`${summary}. ${description ?? ''}`)}</p>
    <p>${prose(accessOf(call))}</p>
    ${hasQuery ? schemaDetails('Query', z.toJSONSchema(query, { io: 'input' })) : ''}
    ${body === NO_BODY ? '' : schemaDetails('Body', z.toJSONSchema(body, { io: 'input' }))}
    ${response === NO_ANSWER ? html`<p>Answer: <code>${status}</code></p>` : schemaDetails(`Answer ${status}`, z.toJSONSchema(response))}
    <details>
      <summary>Errors</summary>
      <ul>
        ${codes}
      </ul>
    </details>
  </article>`
}

function schemaDetails(title: string, schema: object): Html {
  const rows = describeProperties(schema).map(
    ({ name, type, isRequired, description }) =>
      html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${type}${isRequired ? '' : ', optional'}</td>
        <td>${prose(description)}</td>
      </tr>`,
  )
  return html`<details>
    <summary>${title}</summary>
    <div class="scrolling" tabindex="0" role="group" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <th scope="col">Property</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`
}
