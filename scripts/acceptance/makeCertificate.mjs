import { Buffer } from 'node:buffer'
import { generateKeyPairSync, sign } from 'node:crypto'

const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex')

/** One value of ASN.1 in DER. Nothing here is longer than two bytes can say. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts)
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const sequence = (...parts) => der(0x30, ...parts)
const integer = (value) => der(0x02, Buffer.from([value]))
const time = (text) => der(0x17, Buffer.from(text))
const bits = (bytes) => der(0x03, Buffer.from([0]), bytes)

/** A certificate that its own key has signed, so that nobody trusts it, for an https server on this machine. */
export function makeCertificate() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [algorithm, nobody] = [sequence(ECDSA_WITH_SHA256), sequence()]
  const signed = sequence(
    der(0xa0, integer(2)),
    integer(1),
    algorithm,
    nobody,
    sequence(time('200101000000Z'), time('491231235959Z')),
    nobody,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const certificate = sequence(signed, algorithm, bits(sign('sha256', signed, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}
