/** A value within a sentence: on one line, without marks at its edges that would meet those of the sentence. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.](?: |$))/g, '')
    .replace(/^[\s,;:!?]+|[\s,;:]+$/g, '')
}
