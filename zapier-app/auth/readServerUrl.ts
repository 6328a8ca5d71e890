import { parseUrl } from '../../shared/parseUrl'

/** The address every call goes to, without a trailing slash, or one sentence that says what is wrong with it. */
export type ServerUrl = { url: string } | { problem: string }

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A folder below which a reverse proxy may serve Signalpost: plain names, so that no spelling means another place. */
const plainPath = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/

/**
 * Checks the address a user gave. It decides where the API key is sent, so nothing is guessed but https where no scheme
 * is given, and what belongs to a page that was copied: https, or http on the same machine; no user name, query,
 * fragment or encoded characters; a path only as a prefix in front of Signalpost.
 */
export function readServerUrl(text: string): ServerUrl {
  const address = withScheme(withoutPage(text.trim())).replace(/\/+$/, '')
  if (address === '')
    return { problem: 'Enter the address of your server, such as https://signals.acme.example.' }
  if (!/^https?:\/\/[^/]/i.test(address)) {
    return { problem: 'The server address must begin with https://, such as https://signals.acme.example.' }
  }
  const parsed = parseUrl(address)
  if (/[\s\p{Cc}]/u.test(address) || parsed === null) {
    return { problem: 'The server address is not a valid web address.' }
  }
  if (/[@?#\\%]/.test(address)) {
    return {
      problem: 'The server address may hold no user name, password, query, fragment or encoded characters.',
    }
  }
  return readParts(address, parsed)
}

/** Pages of Signalpost itself: the documentation, what monitors ask, and whatever shows one thing by its ID. */
const PAGE =
  /\/(?:(?:docs|healthz|readyz|metrics|api\/v1\/openapi\.json)\/?|[a-z-]+\/(?:sig|ent|led|usr|run|per|com|hok)_[0-9a-z]{26}(?:\/.*)?)(?:[?#].*)?$/

/** A user who copies what the browser shows means the server. */
function withoutPage(address: string): string {
  const afterHost = address.search(/(?<![:/])\//)
  if (afterHost === -1) return address
  return address.slice(0, afterHost) + address.slice(afterHost).replace(PAGE, '')
}

/** As a browser takes `acme.example`; a colon in front of a port begins no address of another kind. */
function withScheme(address: string): string {
  if (address === '' || /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address) || !/^[\p{L}\p{N}[]/u.test(address))
    return address
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/i.test(address)
  return `${isLocal ? 'http' : 'https'}://${address}`
}

function readParts(address: string, { protocol, host, hostname }: URL): ServerUrl {
  // Read from the text and not from the parsed address, which has already resolved dots and doubled slashes.
  const path = address.replace(/^https?:\/\/[^/]*/i, '')
  if (protocol === 'http:' && !localHosts.has(hostname)) {
    return { problem: 'The server address must begin with https://; http:// is for localhost only.' }
  }
  if (/^(?:\/.*)?\/custom_signals(?:\/|$)/.test(path)) {
    return {
      problem: 'That is a webhook URL: enter only the address of the server, and keep the rest secret.',
    }
  }
  if (/\/api(?:\/v\d+)?$/.test(path)) {
    return { problem: 'Leave out /api/v1: enter only the address of the server.' }
  }
  if (!plainPath.test(path)) {
    return { problem: 'The path of the server address may hold only plain folder names.' }
  }
  return { url: `${protocol}//${host}${path}` }
}
