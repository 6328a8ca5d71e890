import type { InfiniteData } from '@tanstack/react-query'
import type { Lead } from '../../shared/contract/leads'
import { belongs, type LeadsQuery } from './feedSearch'

type Page = { items: Lead[]; nextCursor: string | null }
export type LeadPages = InfiniteData<Page>

/** The list after these leads have changed: each in its place, out of it, or back in it. */
export function putLeads(pages: LeadPages, leads: readonly Lead[], query: LeadsQuery): LeadPages {
  const changed = new Map(leads.map((lead) => [lead.id, lead]))
  const kept = pages.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => {
      const lead = changed.get(item.id) ?? item
      return changed.has(item.id) && !belongs(lead, query) ? [] : [lead]
    }),
  }))
  const there = new Set(pages.pages.flatMap(({ items }) => items.map(({ id }) => id)))
  const back = leads.filter((lead) => !there.has(lead.id) && belongs(lead, query))
  return { ...pages, pages: back.reduce(insertLead, kept) }
}

/** Beyond what was loaded it comes by itself. */
function insertLead(pages: Page[], lead: Lead): Page[] {
  const at = pages.findIndex(
    ({ items, nextCursor }) => nextCursor === null || items.some((item) => isBefore(lead, item)),
  )
  return pages.map((page, index) =>
    index === at ? { ...page, items: [...page.items, lead].sort((a, b) => (isBefore(a, b) ? -1 : 1)) } : page,
  )
}

/** Newest first, as the server has them. */
function isBefore(one: Lead, other: Lead): boolean {
  return one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt
}
