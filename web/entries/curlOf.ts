import { quoteForShell } from '../ui/quoteForShell'

type Request = { url: string; contentType: string | null; body: string }

/** The request again, for a terminal. Type and body are the sender's: nothing in them may become a command, or the name of a file to send. */
export function curlOf({ url, contentType, body }: Request): string {
  const header = `Content-Type: ${contentType ?? 'application/json'}`
  // `--data-binary` would read the file that is named behind an @.
  return `curl -X POST ${quoteForShell(url)} \\\n  -H ${quoteForShell(header)} \\\n  --data-raw ${quoteForShell(body)}`
}
