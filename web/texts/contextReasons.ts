import type { evidenceOfField } from '../../shared/mapping/scores/evidenceOfField'

/** Why a field is offered. Not among the other texts: no other screen has a use for them. */
export const contextReasons: Record<ReturnType<typeof evidenceOfField>, string> = {
  said: 'Says what they want, ask or think.',
  question: 'Their answer to a question that somebody chose to ask.',
  answer: 'Something that they filled in.',
  prose: 'A text in somebody’s own words.',
  visited: 'Says which pages they looked at.',
  used: 'Names the product or plan that it is about.',
  attended: 'Names the event or meeting that it is about.',
  bought: 'Says what they ordered, or for how much.',
  rated: 'Says how interested or how happy they are.',
  cameBy: 'Says by what they came: a form, a campaign, a search, a text.',
  did: 'Says what they did.',
  kind: 'Says what happened, or where it came from.',
  profile: 'Says what they do at work.',
  firm: 'Says what their company is like.',
  date: 'Says when it was.',
  ownField: 'Somebody chose to collect it.',
  anyField: 'Says more than who it is.',
}
