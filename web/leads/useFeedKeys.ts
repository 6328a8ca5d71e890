import { useEffect, useLayoutEffect, useRef } from 'react'
import { isTyping } from '../ui/isTyping'
import { keyOf } from '../ui/keyOf'
import type { Feed } from './useFeed'
import type { FeedActions, LeadMenu } from './useFeedActions'

export type KeyTargets = {
  areOn: boolean
  search: () => void
  help: () => void
  selectAll: () => void
  edit: () => void
  rewrite: () => void
}

const ARROWS = ['ArrowDown', 'ArrowUp']
const MOVES = [...ARROWS, 'j', 'k', 'J', 'K']

/** One key for each thing that is done a hundred times a morning. */
export function useFeedKeys(feed: Feed, actions: FeedActions, targets: KeyTargets): void {
  const press = (event: KeyboardEvent) => {
    if (actions.menu !== null) {
      // Its letters are heard by the menu itself.
      if (event.key === 'Escape') actions.closeMenu()
      return
    }
    if (isTyping(event) || event.altKey) return
    if ((event.ctrlKey || event.metaKey) && keyOf(event) !== 'z') return
    // Whoever leans on a key decides on one lead, not on all that follow.
    if (event.repeat && !MOVES.includes(keyOf(event))) return
    const action = actionOf(event, { feed, actions, targets })
    if (!action) return
    event.preventDefault()
    action()
  }
  const latest = useRef(press)
  // Before the next key, which may come sooner than effects do: it is about the lead that is shown by then.
  useLayoutEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      latest.current(event)
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
    }
  }, [])
}

type All = { feed: Feed; actions: FeedActions; targets: KeyTargets }

function actionOf(event: KeyboardEvent, all: All): (() => void) | undefined {
  const { feed, targets } = all
  if (event.key === 'Escape') return escapeOf(feed)
  if (event.ctrlKey || event.metaKey) return feed.mayWrite ? feed.undoLast : undefined
  const key = keyOf(event)
  if (ARROWS.includes(key)) return arrowOf(event, all)
  if (!targets.areOn) return key === '?' ? targets.help : undefined
  if (key === 'Enter' && isControl(event.target)) return undefined
  return (feed.mayWrite ? keysOf(all) : keysOfReader(all))[key]
}

/** Within the open lead they scroll, and on a phone the list. */
function arrowOf({ key, target, shiftKey }: KeyboardEvent, { feed, actions }: All): (() => void) | undefined {
  const isInLead = target instanceof Element && target.closest('section') !== null
  if (isInLead || feed.isPhone || shiftKey) return undefined
  return key === 'ArrowDown' ? actions.next : actions.previous
}

/** What whoever only looks has too. */
function keysOfReader({ actions, targets }: All): Record<string, () => void> {
  return {
    j: actions.next,
    k: actions.previous,
    '/': targets.search,
    '?': targets.help,
  }
}

function keysOf(all: All): Record<string, () => void> {
  const { feed, actions, targets } = all
  const openMenu = (menu: LeadMenu) => () => {
    actions.openMenu(menu)
  }
  return {
    ...keysOfReader(all),
    J: actions.selectNext,
    K: actions.selectPrevious,
    e: actions.approve,
    c: actions.markContacted,
    d: openMenu('dismiss'),
    '#': openMenu('dismiss'),
    h: openMenu('snooze'),
    x: () => {
      if (feed.openLead) feed.selection.toggle(feed.openLead.id)
    },
    a: targets.selectAll,
    z: feed.undoLast,
    Enter: targets.edit,
    r: targets.rewrite,
  }
}

/** A phone goes back to the list; the selection goes where it is seen. */
function escapeOf({ selection, isPhone, leadId, goTo }: Feed): (() => void) | undefined {
  if (isPhone && leadId !== undefined)
    return () => {
      goTo(undefined)
    }
  return selection.selected.length > 0 ? selection.clear : undefined
}

/** The link of the lead that is open leads nowhere. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a:not([aria-current=true]), button, input') !== null
}
