import type { JsonValue } from '../../shared/fields/field'

/**
 * The body as JSON text. The platform refuses or empties texts that look like its own templates (`{{bundle.x}}`), which
 * a form answer may well hold: so two braces in a row, which stand in JSON only inside strings, are spelled with an escape.
 */
export function serializeBody(body: JsonValue): string {
  return JSON.stringify(body).replaceAll('{{', '{\\u007b')
}
