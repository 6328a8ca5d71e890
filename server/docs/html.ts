/** Markup whose inserted texts are escaped already. */
export class Html {
  constructor(readonly text: string) {}
}

type Inserted = Html | string | number | (Html | string)[]

/** A template of markup: strings that are put in are escaped, markup is not. */
export function html(parts: TemplateStringsArray, ...inserted: Inserted[]): Html {
  const text = parts.map((part, index) => part + markupOf(inserted[index] ?? '')).join('')
  return new Html(text)
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function markupOf(value: Inserted): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(markupOf).join('')
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
