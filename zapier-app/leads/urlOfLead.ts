import type { Bundle, ZObject } from 'zapier-platform-core'
import { leadPage } from '../../shared/pageAddress'
import { serverUrlOf } from '../http/serverUrlOf'

/** Where a person looks at a lead. One that would come, as a rehearsal shows it, has no page. */
export function urlOfLead(z: ZObject, bundle: Bundle, { id }: { id: string }): string | null {
  return id === '' ? null : `${serverUrlOf(z, bundle)}${leadPage(id)}`
}
