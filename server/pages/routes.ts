import type { Router } from 'express'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { folderOf } from '../http/folder'
import { Page } from './page'

/** The address that the page's commands are written with; a server elsewhere shows its own. */
const WRITTEN_URL = 'http://localhost:3000'

export function routePages(
  router: Router,
  { webFolder, publicUrl }: { webFolder: string; publicUrl: () => string },
): void {
  const startPage = readFileSync(join(webFolder, 'index.html'), 'utf8')
  const files = readFiles(webFolder)
  let start: Page | undefined
  router.get(['/', '/index.html'], (request, response) => {
    start ??= new Page(Buffer.from(placeAt(publicUrl(), startPage)), 'html')
    start.send(request, response)
  })
  router.use((request, response, next) => {
    const file = ['GET', 'HEAD'].includes(request.method) ? files.get(request.path) : undefined
    if (file) file.send(request, response)
    else next()
  })
}

/** The page with its commands for that address, and its links below the folder of it. */
function placeAt(publicUrl: string, page: string): string {
  return page.replaceAll(WRITTEN_URL, publicUrl).replaceAll('href="/', `href="${folderOf(publicUrl)}/`)
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
