import { z } from 'zod'
import { remember } from '../../../shared/remember'
import type { TemplateData } from '../lead/describeLead'

/** Signs that no template of ours holds. */
const PLACE = /\uE000(\d+)\uE001/g
const OUTLINES_MAX = 1_000
const Outline = z.looseObject({})

/**
 * Fills a template that prints texts whole, and of which nothing else depends on them than whether they are known: it is
 * rendered once for all leads of which the same is known, with places for their texts.
 */
export function createFiller(render: (outline: object) => string): (data: TemplateData) => string {
  const renderOutline = remember((outline) => render(Outline.parse(JSON.parse(outline))), OUTLINES_MAX)
  return (data) => {
    const { outline, texts } = outlineOf(data)
    return renderOutline(outline).replace(PLACE, (_, index) => texts[Number(index)] ?? '')
  }
}

type Outlined = { outline: string; texts: readonly string[] }

/** Of the lead that several templates are filled for. */
const outlined = new WeakMap<TemplateData, Outlined>()

function outlineOf(data: TemplateData): Outlined {
  const known = outlined.get(data)
  if (known !== undefined) return known
  const texts: string[] = []
  const made = { outline: JSON.stringify(withPlaces(data, texts)), texts }
  outlined.set(data, made)
  return made
}

/** The same with a place for each text, and these in their order. */
function withPlaces(value: unknown, texts: string[]): unknown {
  if (typeof value === 'string') return `\uE000${texts.push(value) - 1}\uE001`
  if (Array.isArray(value)) return value.map((item) => withPlaces(item, texts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withPlaces(each, texts)]))
}
