import { LinkWish } from '../../../shared/contract/links'
import { AppError } from '../../../shared/errors'
import { parseJson } from '../../../shared/parseJson'
import { MINUTE_MS } from '../../durations'
import { placeOf } from '../../secrets/places'
import type { Seal } from '../../secrets/seal'

/** What clocks may differ by, and what a wish may take to arrive. */
const WISH_AGE_MS_MAX = 5 * MINUTE_MS

export type WishSeal = Pick<Seal, 'unseal' | 'renew'>

/** What was wished by somebody who has the secret of this server. */
export function readWish({ seal, now }: { seal: WishSeal; now: () => Date }, sealed: string): LinkWish {
  const wish = LinkWish.safeParse(parseJson(open(seal, sealed) ?? ''))
  if (wish.success && Math.abs(now().getTime() - Date.parse(wish.data.at)) < WISH_AGE_MS_MAX) return wish.data
  throw new AppError('wrong_code', 'This was not asked for with the secret of this server, or long ago.', {
    hint: 'Run the tool where the server was started, or with its SIGNALPOST_SECRET.',
  })
}

/** By the secret of today alone: the old one may have leaked. */
function open(seal: WishSeal, sealed: string): string | null {
  const isOfToday = seal.renew(sealed, placeOf.linkWish) === sealed
  return isOfToday ? seal.unseal(sealed, placeOf.linkWish) : null
}
