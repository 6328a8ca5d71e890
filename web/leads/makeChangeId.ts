const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/** As the server makes them: the time, and what nobody else draws. With it a change can be sent twice and is done once. */
export function makeChangeId(): string {
  const time = Array.from(Date.now().toString(32).padStart(TIME_LENGTH, '0'), (digit) => parseInt(digit, 32))
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH))
  return `chg_${[...time, ...random].map((each) => BASE32[each % BASE32.length] ?? '').join('')}`
}
