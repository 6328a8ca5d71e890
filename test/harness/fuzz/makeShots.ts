import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib'
import { ENTRY_SIZE_BYTES_MAX } from '../../../shared/limits'
import type { Random } from '../../support/random'
import { filled, makeJson, mutate } from './makeBody'
import { type Address, type Expected, type Shot, single, withHead, writeMessage } from './shot'

export type ShotContext = {
  random: Random
  /** Any of the addresses, wrong ones too. */
  anyAddress: () => Address
  /** One that entries are stored at. */
  goodAddress: () => Address
  batchAddress: () => Address
}

const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json;charset=latin1',
  'application/json; charset=klingon',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=cut',
  'multipart/form-data',
  'text/plain',
  'application/vnd.api+json',
  '; ;;=',
  '',
]
const encodings = ['identity', 'gzip', 'deflate', 'br', 'x-gzip', 'zstd', 'gzip, br', '']
const methods = [
  'POST',
  'POST',
  'POST',
  'GET',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'PROPFIND',
]
const otherHeaders = [
  'Expect: 100-continue',
  'Expect: nothing',
  'Upgrade: websocket',
  'Connection: keep-alive, Upgrade',
  'Idempotency-Key: ',
  'Idempotency-Key: the-same-again',
  `Idempotency-Key: ${'k'.repeat(300)}`,
  'Idempotency-Key: \u00e9\u00ff',
  'Cookie: a=b; a=c',
  'Origin: https://elsewhere.example',
  `X-Long: ${'y'.repeat(5_000)}`,
  `X-Too-Long: ${'y'.repeat(20_000)}`,
  'X-Odd: \u00e9\u00ff',
]
const forms = [
  'a=1&a=2&b[c]=d&e[]=f',
  '%%%=%zz&=&&&==',
  'email=ada%40acme.example&note=%ff%fe',
  '--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--cut--\r\n',
  '--cut\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n\u0001\u0002\r\n--cut',
]

const codecs = {
  gzip: { pack: gzipSync, unpack: gunzipSync },
  deflate: { pack: deflateSync, unpack: inflateSync },
  br: { pack: brotliCompressSync, unpack: brotliDecompressSync },
}

/** What is sent, each kind by its name. */
export const shots: Record<string, (context: ShotContext) => Shot> = {
  'random bytes': ({ random }) => ({
    kind: 'random bytes',
    parts: [
      {
        bytes: Buffer.concat([
          Buffer.from(random.pick(['', 'POST / HTTP/1.1\r\n', 'GET /\r\n\r\n', 'POST /x HTTP/9.9\r\n\r\n'])),
          random.bytes(random.between(1, 2_000)),
        ]),
        pauseMs: 0,
      },
    ],
    requests: [],
    isWhole: false,
    ending: random.pick(['wait', 'abort', 'halfClose']),
  }),

  'well-formed JSON': ({ random, goodAddress }) => {
    const body = makeJson(random)
    return single('well-formed JSON', { address: goodAddress(), body }, body)
  },

  'mutated JSON': ({ random, goodAddress }) => {
    const body = mutate(random, makeJson(random))
    return single('mutated JSON', { address: goodAddress(), body }, body)
  },

  'mixed headers': ({ random, anyAddress }) => {
    const body = random.chance(0.5) ? makeJson(random) : Buffer.from(random.pick(forms), 'latin1')
    const encoding = random.chance(0.3) ? random.pick(encodings) : 'identity'
    const headers = [
      `Content-Type: ${random.pick(types)}`,
      ...(encoding === 'identity' ? [] : [`Content-Encoding: ${encoding}`]),
      ...(random.chance(0.5) ? [random.pick(otherHeaders)] : []),
    ]
    const method = random.pick(methods)
    const isPlain = encoding === 'identity' || encoding === ''
    return single(
      'mixed headers',
      { method, address: anyAddress(), headers, body },
      isPlain ? body : 'nothing',
    )
  },

  'random path': ({ random, goodAddress }) => {
    const { path, headers } = goodAddress()
    const odd = [...random.bytes(6)].map((byte) =>
      byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '%ff',
    )
    const at = random.between(1, path.length)
    const address = { path: path.slice(0, at) + odd.join('') + path.slice(at), headers }
    return { ...single('random path', { address, body: makeJson(random) }, 'unknown'), isWhole: true }
  },

  compressed: ({ random, goodAddress }) => {
    const name = random.pick(['gzip', 'deflate', 'br'] as const)
    const { pack, unpack } = codecs[name]
    const body = random.chance(0.05) ? filled(10 * ENTRY_SIZE_BYTES_MAX) : makeJson(random)
    const packed = random.chance(0.5) ? pack(body) : mutate(random, pack(body))
    const message = { address: goodAddress(), headers: [`Content-Encoding: ${name}`], body: packed }
    return single(
      'compressed',
      message,
      expectedOf(() => unpack(packed), name),
    )
  },

  chunked: ({ random, goodAddress }) => {
    const body = random.chance(0.1) ? filled(ENTRY_SIZE_BYTES_MAX + random.between(-1, 1)) : makeJson(random)
    const isBroken = random.chance(0.3)
    const chunks = cut(random, body).map((piece) => {
      const size = isBroken && random.chance(0.3) ? 'zz' : piece.length.toString(16)
      const extension = random.chance(0.2) ? ';name="value"' : ''
      return Buffer.concat([Buffer.from(`${size}${extension}\r\n`), piece, Buffer.from('\r\n')])
    })
    const end = Buffer.from(random.chance(0.3) ? '0\r\nX-Trailer: yes\r\n\r\n' : '0\r\n\r\n')
    const message = { address: goodAddress(), headers: ['Transfer-Encoding: chunked'] }
    return {
      kind: 'chunked',
      parts: [withHead(message, Buffer.alloc(0)), ...chunks, end].map((bytes) => ({ bytes, pauseMs: 0 })),
      requests: [{ method: 'POST', expected: body.length > ENTRY_SIZE_BYTES_MAX ? 'nothing' : body }],
      isWhole: !isBroken,
      ending: 'wait',
    }
  },

  pipelined: ({ random, goodAddress, anyAddress }) => {
    const messages = Array.from({ length: random.between(2, 8) }, () => {
      const body = random.chance(0.7) ? makeJson(random) : mutate(random, makeJson(random))
      return { address: random.chance(0.8) ? goodAddress() : anyAddress(), body }
    })
    return {
      kind: 'pipelined',
      parts: [{ bytes: Buffer.concat(messages.map(writeMessage)), pauseMs: 0 }],
      requests: messages.map(({ body }) => ({ method: 'POST', expected: body })),
      isWhole: true,
      ending: 'wait',
    }
  },

  slow: ({ random, goodAddress }) => {
    const body = makeJson(random)
    const pieces = cut(random, writeMessage({ address: goodAddress(), body }))
    return {
      kind: 'slow',
      parts: pieces.map((bytes) => ({ bytes, pauseMs: random.between(0, 30) })),
      requests: [{ method: 'POST', expected: body }],
      isWhole: true,
      ending: 'wait',
    }
  },

  'cut off': ({ random, goodAddress }) => {
    const body = makeJson(random)
    const whole = writeMessage({ address: goodAddress(), body })
    return {
      kind: 'cut off',
      parts: [{ bytes: whole.subarray(0, random.between(1, whole.length - 1)), pauseMs: 0 }],
      requests: [{ method: 'POST', expected: 'nothing' }],
      isWhole: false,
      ending: random.pick(['abort', 'halfClose', 'wait']),
    }
  },

  'odd lengths': ({ random, goodAddress }) => {
    const body = makeJson(random)
    const length = random.pick([
      '-1',
      '1e3',
      '99999999999999999999',
      '1048577',
      '0',
      `${body.length}, ${body.length}`,
    ])
    const headers = [
      `Content-Length: ${length}`,
      ...(random.chance(0.3) ? ['Transfer-Encoding: chunked'] : []),
    ]
    return {
      kind: 'odd lengths',
      parts: [{ bytes: withHead({ address: goodAddress(), headers }, body), pauseMs: 0 }],
      requests: [{ method: 'POST', expected: 'unknown' }],
      isWhole: false,
      ending: 'wait',
    }
  },

  batch: ({ random, batchAddress }) => {
    const items = Array.from({ length: random.between(0, 12) }, () => makeJson(random))
    const whole = Buffer.from(`[${items.map((item) => item.toString()).join(',')}]`)
    const isMutated = random.chance(0.3)
    const body = isMutated ? mutate(random, whole) : whole
    const shot = single('batch', { address: batchAddress(), body }, 'unknown')
    // White space around an item is no part of it.
    const expected = items.map((item): Expected => Buffer.from(item.toString().trim()))
    return isMutated
      ? shot
      : { ...shot, requests: [{ method: 'POST', expected: 'unknown', items: expected }] }
  },
}

/** What an honest decoder makes of it; a body that none can decode must not be stored. */
function expectedOf(unpack: () => Buffer, encoding: 'gzip' | 'deflate' | 'br'): Expected {
  try {
    return unpack()
  } catch {
    // Without zlib's header it may still be raw deflate data.
    return encoding === 'deflate' ? 'unknown' : 'nothing'
  }
}

function cut(random: Random, bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  const sizeMax = Math.max(1, Math.ceil(bytes.length / 4))
  for (let start = 0; start < bytes.length;) {
    const end = start + random.between(1, sizeMax)
    pieces.push(bytes.subarray(start, end))
    start = end
  }
  return pieces
}
