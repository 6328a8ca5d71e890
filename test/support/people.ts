import { type Answer, request, type TestApp } from './startApp'

export const PASSWORD = 'four words nobody put together'

/** A browser on the page of the app: keeps the cookie it is given, and says where its requests come from. */
export class Browser {
  cookie: string | undefined

  constructor(
    private readonly app: TestApp,
    private readonly headers: Record<string, string> = {},
  ) {}

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await request(`${this.app.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        origin: this.app.url,
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [pair] = answer.headers.get('set-cookie')?.split(';') ?? []
    if (pair !== undefined) this.cookie = pair.endsWith('=') ? undefined : pair
    return answer
  }

  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.call('POST', '/session', { email, password })
  }
}

export async function setupCode(app: TestApp): Promise<string> {
  const setup = await app.product.features.auth.openSetup(true)
  if (setup === null || !('code' in setup)) throw new Error('The app is set up already')
  return setup.code
}

export const ADA = { name: 'Ada', email: 'ada@acme.example', password: PASSWORD }

/** The first owner, signed in. */
export async function setUpOwner(app: TestApp, headers?: Record<string, string>): Promise<Browser> {
  const browser = new Browser(app, headers)
  const answer = await browser.call('POST', '/setup', { code: await setupCode(app), ...ADA })
  if (answer.status !== 201) throw new Error(`The setup was answered ${answer.status}: ${answer.text}`)
  return browser
}
