import { createServer } from 'node:http'

const none = (display_label) => ({ total_failures: 0, results: [], display_label })

/**
 * Answers in the place of Zapier's style checks, so that packaging can be tried without an account. It finds nothing ever:
 * what it shows is that the archive is made, not that the style is right.
 */
export async function startCheckStub() {
  const answer = JSON.stringify({
    passes: [],
    errors: none('Errors'),
    warnings: none('Warnings'),
    suggestions: none('Suggestions'),
  })
  const stub = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(answer)
    })
  })
  await new Promise((resolve) => stub.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    stub.closeAllConnections()
    return new Promise((resolve) => stub.close(resolve))
  }
  return { url: `http://127.0.0.1:${stub.address().port}`, stop }
}
