import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { api } from '../../../shared/contract/api'
import type { ImportReport } from '../../../shared/contract/directory'
import { errorCodeOf } from '../../errorCode'
import { type Command, CommandError, type Context, UsageError } from '../command'
import { progressBar } from '../progressBar'

const CALLS = {
  people: api.importPeople,
  companies: api.importCompanies,
  exclusions: api.importExclusions,
  contacted: api.importContacted,
}
type Kind = keyof typeof CALLS

const CONTENT_TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
}

export const imports: readonly Command[] = [
  makeImport('people', 'Import people into the directory'),
  makeImport('companies', 'Import companies into the directory'),
  makeImport('exclusions', 'Import whom nobody is to write to'),
  makeImport('contacted', 'Import who was contacted, and when'),
]

function makeImport(kind: Kind, summary: string): Command {
  return {
    words: `import ${kind}`,
    operands: 'FILE',
    summary,
    details:
      'FILE is CSV with the names of its columns in the first line, one JSON object a line, or a JSON array. ' +
      `${columnsOf(kind)} Rows that cannot be taken are named by their lines, and all others are imported; the same file again ` +
      'changes nothing.',
    options: {
      charset: { value: 'NAME', help: 'such as windows-1252 (default: what the file looks like)' },
      json: { help: 'print what came of it as JSON' },
    },
    async run(context, { operands, options }) {
      const [file, ...others] = operands
      if (file === undefined || others.length > 0) throw new UsageError('Name one file.')
      const report = await sendFile(context, { kind, file, charset: options['charset'] })
      tell(context, report, options['json'] === true)
    },
  }
}

type Source = { kind: Kind; file: string; charset: string | boolean | undefined }

async function sendFile(
  { server, showProgress }: Context,
  { kind, file, charset }: Source,
): Promise<ImportReport> {
  const size = await sizeOf(file)
  // Whoever is refused in the middle of a file may see no more than a closed connection.
  await server.call(api.getMe)
  const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'text/csv'
  try {
    return await server.upload(CALLS[kind], {
      contentType: typeof charset === 'string' ? `${type}; charset=${charset}` : type,
      bytes: watch(file, (sent) => {
        showProgress(progressBar(sent, size))
      }),
    })
  } finally {
    showProgress('')
  }
}

async function sizeOf(file: string): Promise<number> {
  const stats = await stat(file).catch((error: unknown) => {
    const problem = errorCodeOf(error) === 'ENOENT' ? 'is not there' : 'cannot be read'
    throw new CommandError(`${file} ${problem}.`)
  })
  if (stats.isDirectory()) throw new CommandError(`${file} is a folder. Name a file.`)
  return stats.size
}

/** Read only as fast as the server takes it, so what was read is nearly what was imported. */
async function* watch(file: string, told: (sentBytes: number) => void): AsyncGenerator<Uint8Array> {
  let sent = 0
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.from(chunk)
    yield bytes
    sent += bytes.length
    told(sent)
  }
}

function tell({ print, note }: Context, report: ImportReport, asJson: boolean): void {
  const { rows, created, updated, unchanged, rejected, errors } = report
  if (asJson) print(JSON.stringify(report))
  else {
    const counts = { created, updated, unchanged, rejected }
    const parts = Object.entries(counts).map(([name, count]) => `${name}: ${inWords(count)}`)
    print(`Rows: ${inWords(rows)}, ${parts.join(', ')}`)
  }
  for (const { line, column, message } of errors) {
    note(`Line ${line}${column === null ? '' : `, ${column}`}: ${message}`)
  }
  if (rejected > errors.length) note(`… and ${inWords(rejected - errors.length)} more.`)
  if (rejected > 0) {
    throw new CommandError(
      `${rejected === 1 ? 'One row was' : `${inWords(rejected)} rows were`} not imported. Mend the file and import it again.`,
    )
  }
}

const inWords = (count: number) => count.toLocaleString('en-US')

function columnsOf(kind: Kind): string {
  const { description = '' } = CALLS[kind]
  return `Columns: ${/Columns: ([^.]*)/.exec(description)?.[1] ?? ''}.`
}
