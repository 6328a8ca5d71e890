/** From the first space of a row only: from each of them to the end, ten thousand would take a second. */
const SPACES_AT_END = /(?<![ \t])[ \t]+$/gm

/** What conditions leave behind: spaces at the ends of lines, blank lines in a row. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(SPACES_AT_END, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A subject is one line. */
export function tidyLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
