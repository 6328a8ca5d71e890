import type { ZObject } from 'zapier-platform-core'
import { type InputOf, requestOf } from '../../shared/client/requestOf'
import { pageOf } from '../../shared/contract/call'
import { callApi } from '../http/callApi'
import { ReadLead } from './readLead'

const LeadPage = pageOf(ReadLead)

/** The newest leads. `query` narrows down the list as the API does. */
export async function listLeads(
  z: ZObject,
  query: NonNullable<InputOf<'listLeads'>['query']>,
): Promise<ReadLead[]> {
  const { items } = await callApi(z, { request: requestOf('listLeads', { query }), answer: LeadPage })
  return items
}
