import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** Why this Node cannot run Signalpost, in a sentence; null where it can. An old one would fail in the middle of a library. */
export function explainNode(version) {
  const [major, minor] = numbersIn(version)
  const [majorMin, minorMin] = numbersIn(engines.node)
  if (major > majorMin || (major === majorMin && minor >= minorMin)) return null
  return `Signalpost needs Node ${majorMin}.${minorMin} or newer; this is ${version}. Install a newer one from https://nodejs.org.`
}

function numbersIn(version) {
  return version.match(/\d+/g).map(Number)
}
