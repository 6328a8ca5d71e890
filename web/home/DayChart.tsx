import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { TeamStats } from '../../shared/contract/stats'
import { homeTexts } from '../texts/home'
import classes from './home.module.css'

const words = homeTexts.home.columns
const HEIGHT = 200
const HALF_DAY_S = 43_200
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** Entries as an area with the leads of them as bars; who does not see it has the table. */
export function DayChart({ days }: { days: TeamStats['days'] }) {
  const place = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    const { current } = place
    if (!current) return
    const chart = new uPlot(optionsOf(current), dataOf(days), current)
    const watch = new ResizeObserver(() => {
      chart.setSize({ width: current.clientWidth, height: HEIGHT })
    })
    watch.observe(current)
    return () => {
      watch.disconnect()
      chart.destroy()
    }
  }, [days, scheme])
  return <div ref={place} className={classes.chart} role="img" aria-label={homeTexts.home.chart} />
}

function dataOf(days: TeamStats['days']): uPlot.AlignedData {
  return [
    days.map(({ date }) => Date.parse(date) / 1_000),
    days.map(({ live }) => live),
    days.map(({ leads }) => leads),
  ]
}

function optionsOf(place: HTMLElement): uPlot.Options {
  const { bars } = uPlot.paths
  const colour = (name: string) => getComputedStyle(place).getPropertyValue(name).trim()
  const axis: uPlot.Axis = {
    stroke: colour('--mantine-color-dimmed'),
    grid: { stroke: colour('--mantine-color-default-border'), width: 1 },
    ticks: { show: false },
    font: "12px 'Inter Variable', system-ui, sans-serif",
  }
  const label = (_: uPlot, seconds: number | null) => (seconds === null ? '' : day.format(seconds * 1_000))
  return {
    width: place.clientWidth,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'Etc/UTC'),
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      // Or half of the first and of the last bar would be cut off.
      x: { range: (_, first, last) => [first - HALF_DAY_S, last + HALF_DAY_S] },
      y: { range: (_, __, highest) => [0, Math.max(4, highest * 1.1)] },
    },
    axes: [
      { ...axis, grid: { show: false }, values: (_, times) => times.map((at) => day.format(at * 1_000)) },
      {
        ...axis,
        size: 44,
        values: (_, counts) => counts.map((n) => (Number.isInteger(n) ? n.toLocaleString() : '')),
      },
    ],
    series: [
      { label: words.date, value: label },
      {
        label: words.live,
        stroke: colour('--mantine-color-dimmed'),
        width: 1.5,
        points: { show: false },
      },
      {
        label: words.leads,
        stroke: colour('--mantine-primary-color-filled'),
        fill: colour('--mantine-primary-color-filled'),
        ...(bars ? { paths: bars({ size: [0.6, 28], radius: 0.1 }) } : {}),
        points: { show: false },
      },
    ],
  }
}
