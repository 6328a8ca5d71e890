import { join } from 'node:path'
import { environment, runCommand } from './runCommand.mjs'

const CALL_TIMEOUT_MS = 60_000
const BUILD_TIMEOUT_MS = 120_000

/** Zapier's command-line tool in a folder, connected to a server, with no account, no input and nobody's settings. */
export function createTool({ toolChain, folder, home, server, stubUrl }) {
  const env = environment({
    PATH: toolChain.path,
    ZAPIER_AUTH_LOCATION: join(home, 'no-account'),
    ZAPIER_BASE_ENDPOINT: stubUrl,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    DISABLE_ZAPIER_ANALYTICS: '1',
    NO_UPDATE_NOTIFIER: '1',
    authData_server_url: server.url,
    authData_api_key: server.apiKey,
  })
  const program = join(toolChain.tool, 'src', 'bin', 'run')
  const run = (...parts) => {
    const timeoutMs = parts[0] === 'build' ? BUILD_TIMEOUT_MS : CALL_TIMEOUT_MS
    return runCommand(toolChain.node, [program, ...parts], { cwd: folder, env, timeoutMs })
  }
  const print = async (...parts) => {
    const { code, stdout, stderr } = await run('invoke', ...parts, '--non-interactive')
    if (code !== 0) throw new Error(`invoke ${parts.join(' ')} ended with ${code}\n${stdout}${stderr}`)
    return stdout
  }
  return {
    run,
    /** What an invocation prints. */
    print,
    /** The JSON that an invocation prints. */
    read: async (...parts) => JSON.parse(await print(...parts)),
  }
}
