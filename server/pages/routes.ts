import type { Request, Response, Router } from 'express'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Core } from '../core'
import { folderOf } from '../http/folder'
import { allowStyles } from '../http/setSecurityHeaders'
import { Page } from './page'

/** Their names hold a hash of what is in them. */
const HASHED = '/assets/'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Where programs call; whoever follows a link to there wants no page. */
const NO_PAGES = /^\/(api|custom_signals)(\/|$)/

/** What it is made by puts styles into elements; nothing that a sender wrote stands there. */
const REFERENCE = '/docs/reference'
const NONCE_BYTES = 16

/** How the page names the folder that it lies in, as it is built. */
const WRITTEN_BASE = '<base href="/" />'
const WRITTEN_NONCE = '<meta name="style-nonce" content="" />'

/**
 * The built page, at its own address and at each that it shows something at by itself, the files that it loads, and the
 * documents beside it.
 */
export function routePages(
  router: Router,
  { webFolder, publicUrl }: Pick<Core, 'publicUrl'> & { webFolder: string },
): void {
  const written = readFileSync(join(webFolder, 'index.html'), 'utf8')
  const files = readFiles(webFolder)
  router.use((request, response, next) => {
    const file = ['GET', 'HEAD'].includes(request.method) ? files.get(request.path) : undefined
    if (request.path === REFERENCE) allowStyles(response, "'unsafe-inline'")
    if (file) file.send(request, response)
    else if (isFolderOfPage(request, files)) {
      response.redirect(301, folderOf(publicUrl()) + request.path.slice(0, -1))
    } else if (isForPage(request)) sendStart(response, written.replace(WRITTEN_BASE, baseAt(publicUrl())))
    else next()
  })
}

/** People write a slash behind `/docs`; from there its addresses would lead one folder too deep. */
function isFolderOfPage({ method, path }: Request, files: ReadonlyMap<string, Page>): boolean {
  const address = path.slice(0, -1)
  return method === 'GET' && path.endsWith('/') && extname(address) === '' && files.has(address)
}

/** Made anew for each request: nobody is to know by what the next one may bring styles. */
function sendStart(response: Response, page: string): void {
  const value = randomBytes(NONCE_BYTES).toString('base64')
  allowStyles(response, `'nonce-${value}'`)
  const nonce = `<meta name="style-nonce" content="${value}" />`
  response.set('Cache-Control', 'no-cache').type('html').send(page.replace(WRITTEN_NONCE, nonce))
}

function baseAt(publicUrl: string): string {
  return `<base href="${folderOf(publicUrl)}/" />`
}

function isForPage(request: Request): boolean {
  if (!['GET', 'HEAD'].includes(request.method)) return false
  if (['/', '/index.html'].includes(request.path)) return true
  // A program that takes anything is told that there is nothing; a browser asks for a page first.
  return !NO_PAGES.test(request.path) && request.accepts(['json', 'html']) === 'html'
}

/**
 * Every file of the folder by its address, a document without `.html`. They are read once, so no address, however it is
 * spelled, leads elsewhere.
 */
function readFiles(folder: string): Map<string, Page> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => extname(name) !== '' && name !== 'index.html')
      .map((name) => [
        `/${name.replaceAll('\\', '/').replace(/\.html$/, '')}`,
        new Page(
          readFileSync(join(folder, name)),
          extname(name).slice(1),
          `/${name}`.startsWith(HASHED) ? FOR_EVER : 'no-cache',
        ),
      ]),
  )
}
