import { findHoles } from '../signs/findHoles'
import { findInvisible } from '../signs/findInvisible'
import { findMarkup } from '../signs/findMarkup'
import { findPlaceholders } from '../signs/findPlaceholders'
import { type Check, firstFound } from './check'

/** A person may be called John Doe, so what the lead itself holds is none. */
export const checkPlaceholders: Check = (steps, { given }) =>
  firstFound(
    steps,
    (text) => findPlaceholders(text).filter((found) => /[[\]{}<>%|]/.test(found) || !given.includes(found)),
    (found) => `holds a placeholder: ${found}.`,
  )

export const checkHoles: Check = (steps) =>
  firstFound(steps, findHoles, (found) => `has a gap in a sentence: ${found}.`)

export const checkMarkup: Check = (steps) =>
  firstFound(steps, findMarkup, (found) => `holds Markdown or HTML: ${found}. It must be plain text.`)

export const checkInvisible: Check = (steps) =>
  firstFound(steps, findInvisible, (found) => `holds a character that cannot be seen: ${found}.`)
