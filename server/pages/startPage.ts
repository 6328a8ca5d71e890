import { join } from 'node:path'
import { html } from '../docs/html'
import type { Settings } from '../env'
import { folderOf } from '../http/folder'

/** What the page is written with: the address of its commands, and where the key is. */
const WRITTEN_URL = 'http://localhost:3000'
const WRITTEN_PLACE = 'The server made one at its first start. In the folder it was started from:'
const WRITTEN_COMMAND = 'export KEY=$(cat data/api-key)'

const PLACE_OF_SETTING = 'It is the SIGNALPOST_API_KEY of the settings of this server:'

export type StartPageParts = { publicUrl: string; settings: Pick<Settings, 'dataDir' | 'apiKey'> }

/** The page with commands that work for this server: at its address and folder, with its key. */
export function fillStartPage(page: string, { publicUrl, settings }: StartPageParts): string {
  return withKey(page, settings)
    .replaceAll(WRITTEN_URL, publicUrl)
    .replaceAll('href="/', `href="${folderOf(publicUrl)}/`)
}

function withKey(page: string, { dataDir, apiKey }: StartPageParts['settings']): string {
  if (apiKey !== undefined) {
    return page.replace(WRITTEN_PLACE, PLACE_OF_SETTING).replace(WRITTEN_COMMAND, 'export KEY=…')
  }
  return page.replace(WRITTEN_COMMAND, () => html`export KEY=$(cat ${quoted(join(dataDir, 'api-key'))})`.text)
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
