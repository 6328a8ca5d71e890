import { AppShell, Group } from '@mantine/core'
import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useLive } from '../api/useLive'
import { useMe } from '../session/useMe'
import { useResumedRemovals } from '../signals/useResumedRemovals'
import { LazyPart } from '../ui/LazyPart'
import { Zone } from '../ui/zone'
import { BottomBar } from './BottomBar'
import { OfflineNote } from './OfflineNote'
import { PageLoading } from './PageLoading'
import classes from './Shell.module.css'
import { SideBar } from './SideBar'
import { SkipLink } from './SkipLink'
import { useGlobalKeys } from './useGlobalKeys'

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }))

const WIDTH = 216
const WIDTH_COLLAPSED = 57

/** The frame around every screen: a side bar, or on a phone a bar at the bottom. */
export function Shell() {
  useLive()
  const { user } = useMe()
  useResumedRemovals(user.id)
  const [paletteIsOpen, palette] = useDisclosure()
  useGlobalKeys(palette.open)
  const [isNarrow, setNarrow] = useLocalStorage({ key: 'signalpost-narrow', defaultValue: false })
  return (
    <AppShell
      navbar={{ width: isNarrow ? WIDTH_COLLAPSED : WIDTH, breakpoint: 'sm', collapsed: { mobile: true } }}
      transitionDuration={0}
    >
      <SkipLink />
      <AppShell.Navbar className={classes.side} visibleFrom="sm">
        <SideBar
          isNarrow={isNarrow}
          onPalette={palette.open}
          onResize={() => {
            setNarrow(!isNarrow)
          }}
        />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main} id="content" tabIndex={-1}>
        <OfflineNote />
        <Zone value={user.timeZone}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </Zone>
      </AppShell.Main>
      {paletteIsOpen && (
        <LazyPart isAside>
          <Palette onClose={palette.close} />
        </LazyPart>
      )}
      <Group className={classes.bottom} hiddenFrom="sm">
        <BottomBar />
      </Group>
    </AppShell>
  )
}
