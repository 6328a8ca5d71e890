import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const NAME_LENGTH_AT = 28
const NAME_AT = 46

/** The paths in a zip file, as its central directory lists them. */
export function listZipNames(file) {
  const bytes = readFileSync(file)
  const names = []
  for (let at = bytes.indexOf(ENTRY); at !== -1; at = bytes.indexOf(ENTRY, at + NAME_AT)) {
    const length = bytes.readUInt16LE(at + NAME_LENGTH_AT)
    names.push(bytes.toString('utf8', at + NAME_AT, at + NAME_AT + length))
  }
  return names
}
