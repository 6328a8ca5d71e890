/** The address every call goes to, without a trailing slash, or one sentence that says what is wrong with it. */
export type ServerUrl = { url: string } | { problem: string }

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A folder below which a reverse proxy may serve Signalpost: plain names, so that no spelling means another place. */
const plainPath = /^(?:\/[A-Za-z0-9][A-Za-z0-9._~-]*)*$/

/**
 * Checks the address a user gave. It decides where the API key is sent, so nothing is guessed: https, or http on the
 * same machine; no user name, query, fragment or encoded characters; a path only as a prefix in front of Signalpost.
 */
export function readServerUrl(text: string): ServerUrl {
  const address = text.trim().replace(/\/+$/, '')
  if (address === '')
    return { problem: 'Enter the address of your server, such as https://signals.acme.example.' }
  if (!/^https?:\/\//i.test(address)) {
    return { problem: 'The server address must begin with https://, such as https://signals.acme.example.' }
  }
  if (!/^[\x21-\x7e]+$/.test(address) || !URL.canParse(address)) {
    return { problem: 'The server address is not a valid web address.' }
  }
  if (/[@?#\\%]/.test(address)) {
    return {
      problem: 'The server address may hold no user name, password, query, fragment or encoded characters.',
    }
  }
  return readParts(address)
}

function readParts(address: string): ServerUrl {
  const { protocol, host, hostname } = new URL(address)
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
