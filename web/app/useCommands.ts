import { useLocation, useNavigate } from '@tanstack/react-router'
import { useAllSignals } from '../leads/useAllSignals'
import { useMayWrite } from '../session/useMayWrite'
import { useMe } from '../session/useMe'
import { sectionsFor } from '../settings/sections'
import { texts } from '../texts/texts'
import { useKeysOn } from '../ui/useKeysOn'
import type { NavItem } from './navItems'
import { useNavItems } from './useNavItems'

const words = texts.palette

export type Command = {
  id: string
  name: string
  /** What kind of thing it is or leads to. */
  kind: string
  keys?: string
  run: () => void
}

/** What can be done on the feed by a key is done by that key. */
const OF_THE_FEED = ['e', 'c', 'd', 'h', 'x', 'a', 'z', 'r', '/', '?'] as const

/** All that somebody can go to, and on the feed all that can be done there. */
export function useCommands(): readonly Command[] {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [keysAreOn] = useKeysOn()
  const mayWrite = useMayWrite()
  const places = usePlaces()
  const signals = useAllSignals()
  return [
    ...(keysAreOn && pathname.startsWith('/feed')
      ? onFeed.filter(({ id }) => mayWrite || isForReaders(id))
      : []),
    ...places.map(({ to, ...place }) => ({
      ...place,
      run: () => {
        void navigate({ to })
      },
    })),
    ...signals.map(({ id, name }) => ({
      id,
      name,
      kind: words.signal,
      run: () => {
        void navigate({ to: '/signals/$signalId', params: { signalId: id } })
      },
    })),
  ]
}

const onFeed: readonly Command[] = OF_THE_FEED.map((key) => ({
  id: key,
  name: words.ofTheFeed[key],
  kind: texts.nav.feed,
  keys: key,
  run: () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key }))
  },
}))

function isForReaders(key: string): boolean {
  return key === '/' || key === '?'
}

type Place = Omit<Command, 'run'> & Pick<NavItem, 'to'>

function usePlaces(): readonly Place[] {
  const { role } = useMe().user
  const sections = useNavItems().map(({ label, to, goKey }) => ({
    id: to,
    name: label,
    kind: words.section,
    keys: `g ${goKey}`,
    to,
  }))
  const settings = sectionsFor(role).map(({ label, to }) => ({
    id: to,
    name: label,
    kind: texts.nav.settings,
    to,
  }))
  const creation = {
    id: 'new',
    name: texts.signals.create,
    kind: texts.nav.signals,
    to: '/signals/new',
  } as const
  return [...sections, ...(role === 'viewer' ? [] : [creation]), ...settings]
}
