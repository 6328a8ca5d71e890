import { Slot } from '../../shared/identifiers/slots'
import { DICTIONARY_KEY } from '../fields/fieldsWithoutSignal'
import { placeValue } from './placeValue'
import { readDictionary } from './readDictionary'

/** The identifiers that were filled in by their names, whether or not the signal looks for them. */
export function givenSlots(inputs: Record<string, unknown>): Slot[] {
  const named = new Map(readDictionary('Fields', inputs[DICTIONARY_KEY]))
  return Slot.options.filter((slot) =>
    [inputs[`id_${slot}`], named.get(slot)].some((value) => placeValue([], value).length > 0),
  )
}
