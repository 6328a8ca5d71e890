import type { JsonSyntaxError } from '../../shared/json/readJson'
import { excerptAround, MalformedJson } from './malformedJson'

/** What to do about it, by what stands at the place where the text stops being JSON. */
const HINTS: [pattern: RegExp, hint: string][] = [
  [/^$/, 'The text ends too early: a quote or a bracket that was opened is never closed.'],
  [/^['‘’]/, 'Put keys and texts in double quotes: {"name":"Ada"}.'],
  [/^[“”„«»]/, 'Replace the curly quotes by straight ones ("); text editors put them in by themselves.'],
  [/^[}\]]/, 'Take away the comma before this bracket, or put in the value that is missing.'],
  [
    /^\{[\w\s.]+\}\}|^\{\{|^\$\{|^</,
    'A placeholder was not filled in; put the field in again in the tool that sends this.',
  ],
  [/^[\n\r]/, 'A line break inside a text is written \\n; most tools have an option that escapes it.'],
  [/^\t/, 'A tab inside a text is written \\t; most tools have an option that escapes it.'],
  [/^(?:NaN|-?Infinity|undefined|None|True|False)/, 'Write null, true or false, in small letters.'],
  [/^[/#]/, 'JSON has no comments; take this one away.'],
  [/^\p{L}/u, 'Put texts and keys in double quotes; a quote inside a text is written \\".'],
]

/** Quotes that a shell was to take away and did not, or took away and was not to. */
const SHELL_QUOTES = /^\s*(?:'\s*[{[]|\{\s*[\w-]+\s*:)/

const SHELL_HINT =
  'Put keys and texts in double quotes. In a Windows shell these are written -d "{\\"name\\":\\"Ada\\"}", without single quotes.'

/** A whole body of mark-up, unlike a placeholder such as `<email>` inside of JSON. */
const MARKUP = /^\s*</

const MARKUP_HINT =
  'This is XML or HTML. Choose JSON in the tool that sends this, or send an object such as {"email":"ada@acme.example"}.'

/** The error of a body that is not JSON: where it stops being so, and what to do about that. */
export function describeSyntaxError(text: string, error: JsonSyntaxError): MalformedJson {
  const { message, position, line, column } = error
  const hint = hintFor(text, position)
  const extras = { ...(hint === undefined ? {} : { hint }), details: { position, line, column } }
  return new MalformedJson(`The body is not valid JSON. ${message}`, extras, excerptAround(text, position))
}

function hintFor(text: string, position: number): string | undefined {
  if (MARKUP.test(text.slice(0, position + 1))) return MARKUP_HINT
  if (isInShellQuotes(text, position)) return SHELL_HINT
  const rest = text.slice(position, position + 20)
  return HINTS.find(([pattern]) => pattern.test(rest))?.[1]
}

/** Whether it went wrong at the first quote, or at the first key. */
function isInShellQuotes(text: string, position: number): boolean {
  const beginning = text.slice(0, position + 40)
  const before = text.slice(0, position).trim()
  return (before === '' || before === '{') && SHELL_QUOTES.test(beginning)
}
