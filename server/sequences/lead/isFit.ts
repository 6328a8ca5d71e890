import { remember } from '../../../shared/remember'
import { findEmailAddresses } from '../signs/findEmailAddresses'
import { findHoles } from '../signs/findHoles'
import { findInvisible } from '../signs/findInvisible'
import { findLinks } from '../signs/findLinks'
import { findMarkup } from '../signs/findMarkup'
import { findPercentages, findPrices } from '../signs/findAmounts'
import { findPhoneNumbers } from '../signs/findPhoneNumbers'
import { findPlaceholders } from '../signs/findPlaceholders'

/** Words that speak to a model, or to a machine, and never to a reader. */
const TO_A_MACHINE =
  /(?:ignore|disregard|forget|override)\s.{0,40}(?:instruction|prompt|above|previous|rule)|system\s?prompt|\b(?:assistant|system|user)\s?:|<\/?(?:script|system)|\bjailbreak\b|language model|\b(?:say|write|reply|respond|answer|print|output|repeat|include)\b[^.!?]{0,20}[:"“„«]/iu

const FINDERS = [
  findLinks,
  findEmailAddresses,
  findPhoneNumbers,
  findPrices,
  findPercentages,
  findMarkup,
  findInvisible,
  findHoles,
  findPlaceholders,
]

/** Labels, titles and the names of sender and workspace are the same in many leads. */
const TEXTS_MAX = 5_000

/** Whether a value from outside may stand in a message: it holds no way to lead or to charge somebody, and hides nothing. */
export const isFit = remember(
  (text) => !TO_A_MACHINE.test(text) && FINDERS.every((find) => find(text).length === 0),
  TEXTS_MAX,
)
