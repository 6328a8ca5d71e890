import { join } from 'node:path'

const root = import.meta.dirname

/** What people open Signalpost with, each after what it shares with those before it. */
const FIRST_SCREENS = {
  fields: 'session/SignInPage.tsx',
  lists: 'signals/SignalsPage.tsx',
  controls: 'leads/FeedPage.tsx',
  editing: 'leads/LeadPane.tsx',
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
    ...Object.entries(FIRST_SCREENS).map(([name, screen]) => ({
      name: nameWhatIsIn(name, join(root, screen)),
      debugName: name,
      // What nobody else needs stays beside its screen.
      minShareCount: 2,
      // What it needs is in it or before it.
      includeDependenciesRecursively: false,
    })),
  ],
}

function nameWhatIsIn(name, screen) {
  let needed
  return (id, graph) => {
    needed ??= closureOf(screen, graph)
    return needed.has(id) ? name : null
  }
}

function closureOf(screen, graph) {
  const found = new Set([screen])
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}
