import type { Router } from 'express'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Core } from '../core'
import { Page } from './page'
import { fillStartPage } from './startPage'

export function routePages(
  router: Router,
  { webFolder, publicUrl, settings }: Pick<Core, 'publicUrl' | 'settings'> & { webFolder: string },
): void {
  const startPage = readFileSync(join(webFolder, 'index.html'), 'utf8')
  const files = readFiles(webFolder)
  let start: Page | undefined
  router.get(['/', '/index.html'], (request, response) => {
    start ??= new Page(Buffer.from(fillStartPage(startPage, { publicUrl: publicUrl(), settings })), 'html')
    start.send(request, response)
  })
  router.use((request, response, next) => {
    const file = ['GET', 'HEAD'].includes(request.method) ? files.get(request.path) : undefined
    if (file) file.send(request, response)
    else next()
  })
}

/** Every file of the folder by its address. They are read once, so no address, however it is spelled, leads elsewhere. */
function readFiles(folder: string): Map<string, Page> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => extname(name) !== '')
      .map((name) => [
        `/${name.replaceAll('\\', '/')}`,
        new Page(readFileSync(join(folder, name)), extname(name).slice(1)),
      ]),
  )
}
