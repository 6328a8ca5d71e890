import { useState } from 'react'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { canChange } from './canChange'
import { tellUnfit } from './changeNotes'
import type { Feed } from './useFeed'

export type LeadMenu = 'dismiss' | 'snooze'

/** What the keys, the buttons and the menus do: with what is selected, or else with the open lead. */
export function useFeedActions(feed: Feed) {
  const [menu, setMenu] = useState<LeadMenu | null>(null)
  const { openLead, selection } = feed
  const moves = movesIn(feed)
  const targets = selection.selected.length > 0 ? selection.selected : openLead ? [openLead] : []
  const change = (wanted: LeadChange) => {
    setMenu(null)
    changeTargets(feed, targets, wanted)
  }
  return {
    targets,
    menu,
    setMenu,
    change,
    ...moves,
    approve: () => {
      change({ status: 'approved' })
    },
    markContacted: () => {
      change({ status: 'contacted' })
    },
  }
}

export type FeedActions = ReturnType<typeof useFeedActions>

function movesIn({ list, openLead, selection, open }: Feed) {
  const step = (by: 1 | -1): Lead | undefined => {
    const at = list.leads.findIndex(({ id }) => id === openLead?.id)
    return list.leads[at === -1 ? 0 : at + by]
  }
  const move = (by: 1 | -1) => {
    const next = step(by)
    if (next) open(next)
  }
  const extend = (by: 1 | -1) => {
    const next = step(by)
    if (!openLead || !next) return
    selection.add([openLead.id, next.id])
    open(next)
  }
  return {
    next: () => {
      move(1)
    },
    previous: () => {
      move(-1)
    },
    selectNext: () => {
      extend(1)
    },
    selectPrevious: () => {
      extend(-1)
    },
  }
}

function changeTargets(feed: Feed, targets: readonly Lead[], wanted: LeadChange): void {
  const { list, openLead, selection, open } = feed
  // What follows what leaves: the list goes on where it was.
  const fit = targets.filter((lead) => canChange(lead, wanted))
  if (fit.length === 0) {
    tellUnfit(wanted)
    return
  }
  const leaving = new Set(fit.map(({ id }) => id))
  const next = openLead && leaving.has(openLead.id) ? nextOf(list.leads, openLead, leaving) : openLead
  feed.changeLeads(fit, wanted)
  selection.clear()
  open(next)
}

function nextOf(leads: readonly Lead[], from: Lead, leaving: ReadonlySet<string>): Lead | undefined {
  const at = leads.findIndex(({ id }) => id === from.id)
  const stays = ({ id }: Lead) => !leaving.has(id)
  return leads.slice(at + 1).find(stays) ?? leads.slice(0, Math.max(at, 0)).findLast(stays)
}
