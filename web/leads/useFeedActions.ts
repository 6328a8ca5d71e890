import { useState } from 'react'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { canChange } from './canChange'
import { tellSelecting, tellUnfit } from './changeNotes'
import { isSnoozed } from './feedSearch'
import type { Feed } from './useFeed'

export type LeadMenu = 'dismiss' | 'snooze'

/** What the keys, the buttons and the menus do: with what is selected, or else with the open lead. */
export function useFeedActions(feed: Feed) {
  const targets = targetsOf(feed)
  const [first] = targets
  /** Whom it was opened for: with other leads on the screen it is gone. */
  const [opened, setOpened] = useState<{ menu: LeadMenu; of: string } | null>(null)
  const offers = offersFor(targets)
  /** What is decided on is known once all of it is there. */
  const isSelecting = targets === feed.selection.selected && feed.selection.all.state === 'selecting'
  const change = (wanted: LeadChange) => {
    setOpened(null)
    if (isSelecting) tellSelecting()
    else changeTargets(feed, targets, wanted)
  }
  const openMenu = (menu: LeadMenu) => {
    if (!first) return
    if (isSelecting) tellSelecting()
    else if (menu === 'snooze' && offers.wake) change({ snoozedUntil: null })
    else if (offers[menu] === 0) tellUnfit({})
    else setOpened({ menu, of: first.id })
  }
  return {
    targets,
    offers,
    isSelecting,
    menu: opened !== null && opened.of === first?.id && offers[opened.menu] > 0 ? opened.menu : null,
    openMenu,
    closeMenu: () => {
      setOpened(null)
    },
    change,
    ...movesIn(feed),
    approve: () => {
      change({ status: 'approved' })
    },
    markContacted: () => {
      change({ status: 'contacted' })
    },
  }
}

/** On a phone the open lead hides what is selected. */
function targetsOf({ openLead, selection: { selected }, isPhone }: Feed): readonly Lead[] {
  if (selected.length > 0 && !(isPhone && openLead)) return selected
  return openLead ? [openLead] : []
}

/** With how many of them each can be done: what can be done with none is not offered. */
function offersFor(targets: readonly Lead[]) {
  const countOf = (wanted: LeadChange) => targets.filter((lead) => canChange(lead, wanted)).length
  const [first] = targets
  const dismiss = countOf({ status: 'dismissed' })
  const wake = targets.length === 1 && first !== undefined && isSnoozed(first) && dismiss > 0
  return {
    approve: countOf({ status: 'approved' }),
    contact: countOf({ status: 'contacted' }),
    dismiss,
    snooze: wake ? 0 : dismiss,
    wake,
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
  if (targets === selection.selected) selection.clear()
  open(next)
}

function nextOf(leads: readonly Lead[], from: Lead, leaving: ReadonlySet<string>): Lead | undefined {
  const at = leads.findIndex(({ id }) => id === from.id)
  const stays = ({ id }: Lead) => !leaving.has(id)
  return leads.slice(at + 1).find(stays) ?? leads.slice(0, Math.max(at, 0)).findLast(stays)
}
