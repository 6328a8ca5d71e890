// Run by itself: Zapier's command-line tool, loaded once. Each message is one command line; the answer is what it
// printed and its exit code, as if it had been started for that one command.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const tool = process.env.ZAPIER_TOOL
const load = createRequire(join(tool, 'package.json'))
const { Config, run } = load('@oclif/core')
const config = await Config.load(tool)

/** The tool reads the connection from here at each command. */
function connect({ url, apiKey }) {
  process.env.authData_server_url = url
  process.env.authData_api_key = apiKey
}

/** What is written to a stream goes into the answer instead, for as long as one command runs. */
function divert(stream) {
  const write = stream.write
  let text = ''
  stream.write = (chunk, encoding, done) => {
    text += chunk
    const callBack = typeof encoding === 'function' ? encoding : done
    callBack?.()
    return true
  }
  return () => {
    stream.write = write
    return text
  }
}

process.on('message', async ({ parts, server }) => {
  connect(server)
  const [stdout, stderr] = [divert(process.stdout), divert(process.stderr)]
  const failure = await run(parts, config).then(
    () => null,
    (error) => error,
  )
  process.send({
    code: failure === null ? 0 : (failure.oclif?.exit ?? 1),
    stdout: stdout(),
    stderr: `${stderr()}${failure?.message ?? ''}`,
  })
})
