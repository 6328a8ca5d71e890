import { lookup as lookUpName } from 'node:dns/promises'
import { isIP } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import { isPrivateAddress } from './isPrivateAddress'
import { parseUrl } from '../../shared/parseUrl'

type Address = { address: string; family: number }

/** Every address of a host name; rejects where there is none. */
export type LookUp = (hostname: string) => Promise<Address[]>

export const lookUp: LookUp = (hostname) => lookUpName(hostname, { all: true })

export type ResolveDeps = {
  lookUp: LookUp
  /** Host names and addresses that may be private all the same; in lower case. */
  privateHosts: readonly string[]
  /** The setting that names them, for whoever is refused. */
  privateHostsSetting: string
  /** A look-up may take as long as a connection may. */
  patience: { connectMs: number }
}

/** Where a request goes: the address that was checked is the one that is connected to, whatever the name says later. */
export type Target = { url: URL; address: string; family: number }

/** Refuses what nothing must be sent to, with a sentence for whoever gave the address. */
export async function resolveAddress(deps: ResolveDeps, text: string): Promise<Target> {
  const url = readUrl(text)
  const host = hostOf(url)
  const addresses = await resolve(deps, host)
  const [first] = addresses
  if (first === undefined) throw refused('The host of the address is unknown.')
  refusePrivateOnes(deps, host, addresses)
  return { url, ...first }
}

/** The same for an address that is only noted: its host may be unknown for now. */
export async function refusePrivate(deps: ResolveDeps, text: string): Promise<void> {
  const host = hostOf(readUrl(text))
  refusePrivateOnes(deps, host, await resolve(deps, host).catch(() => []))
}

function refusePrivateOnes(
  { privateHosts, privateHostsSetting }: ResolveDeps,
  host: string,
  addresses: readonly Address[],
): void {
  if (privateHosts.includes(host) || !addresses.some(({ address }) => isPrivateAddress(address))) return
  throw refused(
    'The address leads into a private network or to this machine.',
    `Whoever runs the server can allow a host by the setting ${privateHostsSetting}.`,
  )
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function readUrl(text: string): URL {
  const url = parseUrl(text)
  if (url === null) throw refused('The address is not a valid web address.')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refused('The address must begin with https:// or http://.')
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('The address may hold no user name and no password.')
  }
  if (url.hash !== '') throw refused('The address may hold no fragment, which is never sent.')
  return url
}

async function resolve({ lookUp, patience }: ResolveDeps, host: string): Promise<Address[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const waiting = new AbortController()
  const { signal } = waiting
  try {
    return await Promise.race([lookUp(host), giveUpAfter(patience.connectMs, signal)])
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('address_refused', 'The host of the address is unknown.', { cause })
  } finally {
    waiting.abort()
  }
}

async function giveUpAfter(ms: number, signal: AbortSignal): Promise<never> {
  await setTimeout(ms, undefined, { signal, ref: false })
  throw refused('The host of the address could not be looked up in time.')
}

function refused(message: string, hint?: string): AppError {
  return new AppError('address_refused', message, hint === undefined ? {} : { hint })
}
