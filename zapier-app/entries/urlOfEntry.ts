import type { Bundle, ZObject } from 'zapier-platform-core'
import { entryPage } from '../../shared/pageAddress'
import { serverUrlOf } from '../http/serverUrlOf'

/** Where a person looks at an entry. */
export function urlOfEntry(z: ZObject, bundle: Bundle, entry: Parameters<typeof entryPage>[0]): string {
  return `${serverUrlOf(z, bundle)}${entryPage(entry)}`
}
