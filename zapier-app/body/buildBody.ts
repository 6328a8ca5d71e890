import type { JsonObject } from '../../shared/fields/field'
import { parsePath } from '../../shared/fields/parsePath'
import { placeFields, PlacementError, type PlacedValue } from '../../shared/fields/placeFields'
import { DICTIONARY_KEY } from '../fields/fieldsWithoutSignal'
import type { CurrentSignal } from '../signals/readSignal'
import { placeOwnFields } from './placeOwnFields'
import { placeRawJson } from './placeRawJson'
import { placeValue } from './placeValue'
import { readDictionary } from './readDictionary'
import { refuseOverlaps } from './refuseOverlaps'
import { segmentsOfSlot } from './segmentsOfSlot'
import { UnusableInput } from './unusableInput'

type Inputs = Record<string, unknown>

/** `isFree`: something stands in it besides the fields that the signal offers. */
export type Body = { value: JsonObject; isFree: boolean }

/** The entry to send: raw JSON, then additional fields, then the signal's own fields; of two that meet the later counts. */
export function buildBody(inputs: Inputs, signal: CurrentSignal): Body {
  const additional = placeAdditionalFields(inputs)
  const named = placeNamedFields(inputs, signal)
  const own = placeOwnFields(inputs, signal)
  refuseOverlaps(additional)
  refuseOverlaps(named)
  const free = [...placeRawJson(inputs['raw_json']), ...additional]
  try {
    return { value: placeFields(lastOfEachPath([...free, ...named, ...own])), isFree: free.length > 0 }
  } catch (error) {
    throw error instanceof PlacementError ? new UnusableInput(error.message) : error
  }
}

/** Of values whose places are spelled alike (`contact.mail`, in an object or as one key) the mapping would find the first. */
function lastOfEachPath(placed: readonly PlacedValue[]): PlacedValue[] {
  const last = new Map(placed.map(({ segments }) => [segments.join('.'), JSON.stringify(segments)]))
  return placed.filter(({ segments }) => last.get(segments.join('.')) === JSON.stringify(segments))
}

function placeAdditionalFields(inputs: Inputs): PlacedValue[] {
  return readDictionary('Additional Fields', inputs['additional_fields']).flatMap(([path, value]) =>
    placeValue(parsePath(path), value),
  )
}

/** What was filled in where the signal's own fields were not known: identifiers by name, anything else by path. */
function placeNamedFields(inputs: Inputs, signal: CurrentSignal): PlacedValue[] {
  return readDictionary('Fields', inputs[DICTIONARY_KEY]).flatMap(([name, value]) =>
    placeValue(segmentsOfSlot(name, signal) ?? parsePath(name), value),
  )
}
