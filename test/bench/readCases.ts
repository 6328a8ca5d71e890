import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listFields } from '../../shared/fields/listFields'
import type { Field } from '../../shared/fields/field'
import { Slot, Target } from '../../shared/identifiers/slots'
import { readJson } from '../../shared/json/readJson'

const Labels = z.object({
  id: z.string(),
  tool: z.string().optional(),
  kind: z.string(),
  target: Target,
  payload: z.unknown(),
  expect: z.partialRecord(Slot, z.string().nullable()),
  /** Whose workspace it is, as far as the payload shows it. */
  own: z.object({ name: z.string(), domains: z.array(z.string()) }).optional(),
  acceptable: z.partialRecord(Slot, z.array(z.string())),
  context: z.array(z.string()),
})

/** A labelled payload shape, its fields listed as the product lists them. */
export type Case = Omit<z.infer<typeof Labels>, 'payload' | 'tool'> & {
  tool: string
  fields: Field[]
  text: string
}

/** Reads every labelled case of a folder; null when there is no such folder. A body that is an array is left out. */
export function readCases(folder: string): Case[] | null {
  if (!existsSync(folder)) return null
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().flatMap((name) => readCase(join(folder, name)))
}

function readCase(file: string): Case[] {
  const { payload, ...labels } = Labels.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (Array.isArray(payload)) return []
  const text = JSON.stringify(payload)
  return [{ ...labels, tool: labels.tool ?? labels.id, fields: fieldsOf(text), text }]
}

export function fieldsOf(text: string): Field[] {
  return listFields(readJson(text)).fields
}
