import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import type { Setup } from './auth/setup/openSetup'
import type { Settings } from './env'

const EVERYWHERE = ['0.0.0.0', '::']

type Ready = { url: string; publicUrl: string; database: string; keyFile?: string; message: string }

/** What the line says that tells that the server is ready; no secret is in it. */
export function describeReady(
  { publicUrl, mongodbUri, dataDir }: Settings,
  { url, keyFile }: { url: string; keyFile: string | null },
): Ready {
  const shownUrl = publicUrl ?? url
  const database =
    mongodbUri === undefined ? `the embedded database in ${resolve(join(dataDir, 'database'))}` : 'MongoDB'
  const outside = shownUrl === url ? '' : `, and at ${shownUrl} from outside`
  const key = keyFile === null ? '' : `; the API key is in ${resolve(keyFile)}`
  return {
    url,
    publicUrl: shownUrl,
    database,
    ...(keyFile === null ? {} : { keyFile: resolve(keyFile) }),
    message: `Signalpost is ready at ${url}${outside}, with ${database}${key}`,
  }
}

/** How somebody becomes the first owner: a link to print, or where the code for it lies. */
export function describeSetup(
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  { url, setup }: { url: string; setup: Setup | null },
): { link: string } | { link?: never; file: string; message: string } | null {
  if (setup === null) return null
  if ('code' in setup) return { link: `${publicUrl ?? url}/#setup=${setup.code}` }
  const file = resolve(setup.file)
  const message = `Nobody can sign in yet: the code that makes an owner is in ${file}, and npm run signalpost -- setup-link prints a link.`
  return { file, message }
}

/** Null where what people type and their cookies stay on this machine, or go over https. */
export function describePlainHttp(
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  { url }: { url: string },
): string | null {
  const { protocol, hostname } = new URL(publicUrl ?? url)
  if (protocol === 'https:' || isLoopback(hostname)) return null
  return `Passwords and sessions go to ${publicUrl ?? url} over plain http, which others on the way can read: let a proxy end TLS, and set PUBLIC_URL to its https address.`
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

/** For a server that listens everywhere: where else it is found, and what webhook URLs begin with; else null. */
export function describeReach({ host, publicUrl }: Settings, { url }: { url: string }): string | null {
  if (!EVERYWHERE.includes(host)) return null
  const { port } = new URL(url)
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(
      ({ internal, family, scopeid }) => !internal && (family === 'IPv4' || (host === '::' && !scopeid)),
    )
    .map(({ address, family }) => `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`)
  const reach =
    others.length === 0 ? 'nowhere else, as this machine is in no network' : `at ${others.join(', ')}`
  const webhooks =
    publicUrl === undefined
      ? `PUBLIC_URL is not set, so webhook URLs begin with ${url}, which leads others nowhere: set it to the address that they use.`
      : `Webhook URLs begin with ${publicUrl}.`
  return `HOST is ${host}, so the server is also found ${reach}. ${webhooks}`
}
