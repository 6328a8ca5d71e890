const SAMPLE_LENGTH_MAX = 80

/**
 * The sample value for a help text. Help texts are Markdown and the value is whatever a sender once sent, so it stands
 * as code and without the marks that would end it.
 */
export function showSample(sample: string | number | boolean | null): string {
  const text = String(sample ?? '')
    .replace(/[\s`]+/g, ' ')
    .trim()
  if (text === '') return ''
  const characters = Array.from(text)
  const shown =
    characters.length > SAMPLE_LENGTH_MAX ? `${characters.slice(0, SAMPLE_LENGTH_MAX).join('')}…` : text
  return `Example: \`${shown}\``
}
