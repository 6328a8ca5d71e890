import type { Command } from './command'
import { alignColumns } from './alignColumns'

const CALLED_BY = 'npm run signalpost --'

/** What a single command does, takes and means. */
export function helpOf({ words, operands, summary, details, options = {} }: Command): string {
  const names = Object.entries(options).map(([name, { value, help }]) => [
    `  --${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ])
  const usage = [CALLED_BY, words, operands, names.length > 0 ? '[options]' : '']
  return [
    usage.filter((part) => part !== '').join(' '),
    '',
    `${summary}.${details === undefined ? '' : ` ${details}`}`,
    ...(names.length > 0 ? ['', ...alignColumns(names)] : []),
  ].join('\n')
}

/** Which commands there are. */
export function helpOfAll(commands: readonly Command[]): string {
  const rows = commands.map(({ words, operands, summary }) => [`  ${words} ${operands}`.trimEnd(), summary])
  return [
    `${CALLED_BY} COMMAND [options]`,
    '',
    ...alignColumns(rows),
    '',
    `More about one: ${CALLED_BY} COMMAND --help`,
    'The server that is called is the one that these settings start; SIGNALPOST_URL and SIGNALPOST_API_KEY name another.',
  ].join('\n')
}
