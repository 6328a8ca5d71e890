import { type Browser, chromium } from 'playwright-core'

/** CHROMIUM names the program where it is not /usr/bin/chromium. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
]

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGS })
}
