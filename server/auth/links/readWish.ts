import { LinkWish } from '../../../shared/contract/links'
import { AppError } from '../../../shared/errors'
import { MINUTE_MS } from '../../durations'
import type { Seal } from '../../secrets/seal'

/** What clocks may differ by, and what a wish may take to arrive. */
const WISH_AGE_MS_MAX = 5 * MINUTE_MS

/** What was wished by somebody who has the secret of this server. */
export function readWish(
  { seal, now }: { seal: Pick<Seal, 'unseal'>; now: () => Date },
  sealed: string,
): LinkWish {
  const wish = LinkWish.safeParse(parse(seal.unseal(sealed)))
  if (wish.success && Math.abs(now().getTime() - Date.parse(wish.data.at)) < WISH_AGE_MS_MAX) return wish.data
  throw new AppError('wrong_code', 'This was not asked for with the secret of this server, or long ago.', {
    hint: 'Run the tool where the server was started, or with its SIGNALPOST_SECRET.',
  })
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
