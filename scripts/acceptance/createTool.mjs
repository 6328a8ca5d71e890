import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environment, runCommand } from './runCommand.mjs'
import { startHelper } from './startHelper.mjs'

const COMMAND_TIMEOUT_MS = 240_000

/** Zapier's command-line tool in a folder, with no account, no input and nobody's settings. */
export function createTool({ toolChain, folder, home, stubUrl }) {
  const env = environment({
    PATH: toolChain.path,
    ZAPIER_AUTH_LOCATION: join(home, 'no-account'),
    ZAPIER_BASE_ENDPOINT: stubUrl,
    ZAPIER_TOOL: toolChain.tool,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    DISABLE_ZAPIER_ANALYTICS: '1',
    NO_UPDATE_NOTIFIER: '1',
    NODE_COMPILE_CACHE: join(toolChain.cache, 'compiled'),
  })
  const program = join(toolChain.tool, 'src', 'bin', 'run')
  const host = startHelper(toolChain.node, fileURLToPath(new URL('./hostTool.mjs', import.meta.url)), {
    cwd: folder,
    env,
  })
  return {
    /** One command of the program itself, in a folder. */
    run: (cwd, ...parts) =>
      runCommand(toolChain.node, [program, ...parts], { cwd, env, timeoutMs: COMMAND_TIMEOUT_MS }),
    /** What invocations print, and the JSON of it, for a connection to a server. */
    connect: (server) => connect(host, server),
    stop: host.stop,
  }
}

function connect(host, { url, apiKey }) {
  const print = async (...parts) => {
    const question = { parts: ['invoke', ...parts, '--non-interactive'], server: { url, apiKey } }
    const { code, stdout, stderr } = await host.ask(question)
    if (code !== 0) throw new Error(`invoke ${parts.join(' ')} ended with ${code}\n${stdout}${stderr}`)
    return stdout
  }
  const read = async (...parts) => JSON.parse(await print(...parts))
  const invoke =
    (kind) =>
    (key, inputs = {}, ...flags) =>
      read(kind, key, '-i', JSON.stringify(inputs), ...flags)
  return { print, read, trigger: invoke('trigger'), search: invoke('search'), create: invoke('create') }
}
