import { TokenKind, Tokenizer } from 'liquidjs'
import type { SequenceStep, StepTemplate } from '../../../shared/contract/sequences'
import { EMAIL_BODY_LENGTH_MAX, LINKEDIN_BODY_LENGTH_MAX, SUBJECT_LENGTH_MAX } from '../../../shared/limits'
import { engine, HoleError } from '../liquid/engine'
import type { TemplateData } from '../lead/describeLead'
import { remember } from '../../../shared/remember'
import { findHoles } from '../signs/findHoles'
import { createFiller } from './createFiller'
import { tidyLine, tidyText } from './tidyText'

/** Templates of workspaces are few, and each is used for every lead. */
const PARSED_MAX = 500

/** Many times what a message has places for; what the rest cost would be paid by everybody else on the server. */
const TAGS_LENGTH_MAX = 3_000

/** A template that Signalpost brings prints texts whole, so leads of which the same is known share what it makes. */
export type Trust = { isTrusted: boolean }
const DISTRUST: Trust = { isTrusted: false }

/** One message; throws where the template has an error, a value is missing or the text is too long. */
export function renderStep(template: StepTemplate, data: TemplateData, trust = DISTRUST): SequenceStep {
  const { channel, delayDays } = template
  const subject = tidyLine(renderTemplate(template.subject, data, trust))
  const body = tidyText(renderTemplate(template.body, data, trust))
  const bodyLengthMax = channel === 'linkedin' ? LINKEDIN_BODY_LENGTH_MAX : EMAIL_BODY_LENGTH_MAX
  if (body === '') throw new HoleError('The text is empty.')
  if (body.length > bodyLengthMax) throw new HoleError(`The text has more than ${bodyLengthMax} characters.`)
  if (subject === '' && template.subject.trim() !== '') throw new HoleError('The subject is empty.')
  if (subject.length > SUBJECT_LENGTH_MAX) {
    throw new HoleError(`The subject has more than ${SUBJECT_LENGTH_MAX} characters.`)
  }
  return { channel, delayDays, subject, body }
}

/** Throws the engine's own error, which knows where. */
export function renderTemplate(source: string, data: TemplateData, trust = DISTRUST): string {
  const text = runTemplate(source, data, trust)
  const [hole] = findHoles(text)
  if (hole !== undefined) throw new HoleError(`This leaves a gap in the text: "${hole.trim()}".`)
  return text
}

function runTemplate(source: string, data: TemplateData, { isTrusted }: Trust): string {
  return isTrusted ? fillerOf(source)(data) : runEngine(source, data)
}

const fillerOf = remember((source) => createFiller((outline) => runEngine(source, outline)), PARSED_MAX)

function runEngine(source: string, data: object): string {
  const text: unknown = engine.renderSync(parseTemplate(source), data)
  return typeof text === 'string' ? text : ''
}

/** Throws the engine's own error too. */
export const parseTemplate = remember((source) => {
  const tags = new Tokenizer(source).readTopLevelTokens().filter(({ kind }) => kind !== TokenKind.HTML)
  const length = tags.reduce((sum, { begin, end }) => sum + end - begin, 0)
  if (length > TAGS_LENGTH_MAX) {
    throw new HoleError(`The tags have ${length} characters in all; they may have ${TAGS_LENGTH_MAX}.`)
  }
  return engine.parse(source)
}, PARSED_MAX)
