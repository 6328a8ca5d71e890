import { join } from 'node:path'
import { STEP_FILES } from './bundleParts.mjs'

const root = import.meta.dirname

const HOME = 'home/HomePage.tsx'
const SIGNALS = 'signals/SignalsPage.tsx'
const FEED = 'leads/FeedPage.tsx'
const WIZARD = ['signals/wizard/WizardPage.tsx', ...STEP_FILES.map((step) => `signals/steps/${step}`)]

/**
 * What people open Signalpost with, each after what it shares with those before it. `isIn` says whether a module belongs to
 * any of these screens.
 */
const FIRST_SCREENS = {
  // With the few small things that the feed and the set-up have in common: they would be no file of their own.
  fields: (isIn) => isIn('session/SignInPage.tsx') || (isIn(FEED) && isIn(...WIZARD) && !isIn(SIGNALS)),
  lists: (isIn) => isIn(SIGNALS),
  controls: (isIn) => isIn(FEED),
  // What is done with a signal from its page and from the list: the set-up has the rows, but no use for that.
  actions: (isIn) =>
    isIn('signals/SignalLayout.tsx') &&
    isIn('signals/RowMenu.tsx') &&
    !isIn(HOME, FEED, 'entries/EntriesPage.tsx', 'leads/LeadPane.tsx', ...WIZARD),
  // Home needs too little of these to load all of them.
  rows: (isIn) => isIn('signals/SignalLayout.tsx', 'entries/EntriesPage.tsx') && !isIn(HOME),
  guide: (isIn) => isIn('signals/wizard/WizardPage.tsx') && !isIn(HOME),
  editing: (isIn) => isIn('leads/LeadPane.tsx'),
}

/** What the page itself is made of; the reference of the API is a page of its own. */
const OF_THE_PAGE = /[\\/]web[\\/](?!docs[\\/])|[\\/]node_modules[\\/](?!openapi-explorer)/

/**
 * Few files for what is loaded first: by itself the bundler makes one of every button that two screens share, and a browser
 * that has to ask for forty of them waits longer for the asking than for the bytes.
 */
export const firstLoads = {
  groups: [
    { name: 'start', tags: ['$initial'], test: OF_THE_PAGE, priority: 1 },
    ...Object.entries(FIRST_SCREENS).map(([name, isWanted]) => ({
      name: nameWhatIsIn(name, isWanted),
      debugName: name,
      // What nobody else needs stays beside its screen.
      minShareCount: 2,
      // What it needs is in it or before it.
      includeDependenciesRecursively: false,
    })),
  ],
}

function nameWhatIsIn(name, isWanted) {
  const closures = new Map()
  return (id, graph) => {
    const isIn = (...screens) =>
      screens.some((screen) => {
        if (!closures.has(screen)) closures.set(screen, closureOf(join(root, screen), graph))
        return closures.get(screen).has(id)
      })
    return isWanted(isIn) ? name : null
  }
}

function closureOf(screen, graph) {
  const found = new Set([screen])
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}
