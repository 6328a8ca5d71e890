// A small OpenAI-shaped endpoint in front of a small model that runs here. Prints its address, and ends with its input.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What is said stays babble however long it is. */
const TOKENS_MAX = 300
/** Two would wait for each other, busily, wherever something else runs beside them. */
const THREADS = 1
const CONTEXT_TOKENS = 2_048
const [folder, modelFile] = process.argv.slice(2)
// Installed in a folder of its own, since it is none of the product's dependencies.
const entry = createRequire(join(folder, 'package.json')).resolve('node-llama-cpp')
const { getLlama, LlamaChatSession } = await import(pathToFileURL(entry).href)

const llama = await getLlama({ build: 'never', logLevel: 'error' })
const model = await llama.loadModel({ modelPath: modelFile })
const context = await model.createContext({ contextSize: CONTEXT_TOKENS, threads: THREADS })
// One for all: where instructions begin as those before did, reading goes on from there, which takes it longer than writing.
const sequence = context.getSequence()
let line = Promise.resolve()

const server = createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8').on('data', (part) => (text += part))
  request.on('end', () => {
    // One after the other: there is one model.
    line = line.then(() => answer(JSON.parse(text), response)).catch(() => response.writeHead(500).end())
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`))
process.stdin.resume().on('end', () => process.exit())

async function answer({ messages, response_format: format, max_tokens: wanted = TOKENS_MAX }, response) {
  // Nobody waits for it any more, and others do.
  const gone = new globalThis.AbortController()
  response.on('close', () => gone.abort())
  if (response.destroyed) return
  const said = (role) => messages.find((message) => message.role === role)?.content ?? ''
  const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: said('system') })
  const schema = format?.json_schema?.schema
  const grammar = schema && (await llama.createGrammarForJsonSchema(schema))
  const before = sequence.tokenMeter.getState()
  try {
    const { responseText, stopReason } = await session.promptWithMeta(said('user'), {
      ...(grammar ? { grammar } : {}),
      maxTokens: Math.min(wanted, TOKENS_MAX),
      temperature: 0.7,
      signal: gone.signal,
    })
    const used = sequence.tokenMeter.diff(before)
    const finish_reason = stopReason === 'maxTokens' ? 'length' : 'stop'
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        choices: [{ index: 0, finish_reason, message: { role: 'assistant', content: responseText } }],
        usage: { prompt_tokens: used.usedInputTokens, completion_tokens: used.usedOutputTokens },
      }),
    )
  } finally {
    session.dispose()
  }
}
