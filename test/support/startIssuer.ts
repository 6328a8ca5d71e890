import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string }

export type Issuer = {
  url: string
  /** Where it leads browsers back to from now on, for a server that began later. */
  leadBackTo: (callback: string) => Promise<void>
  /** Who signs in there from now on. */
  become: (somebody: Claims) => Promise<void>
  stop: () => void
}

/** The issuer is an ES module, which Jest does not load: a process of its own. */
export async function startIssuer(callback: string): Promise<Issuer> {
  const child = fork(join(__dirname, 'issuer.mjs'), [callback], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const url = `http://127.0.0.1:${await portOf(child)}`
  return {
    url,
    leadBackTo: async (callback) => {
      await fetch(`${url}/callback`, { method: 'POST', body: callback })
    },
    become: async (somebody) => {
      await fetch(`${url}/somebody`, { method: 'POST', body: JSON.stringify(somebody) })
    },
    stop: () => {
      child.kill()
    },
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const port = typeof message === 'object' && 'port' in message ? Number(message.port) : NaN
      resolve(port)
    })
    child.once('exit', (code) => {
      reject(new Error(`The issuer ended with ${code}`))
    })
  })
}
