import { createServer } from 'node:http'
import process from 'node:process'
import { Provider } from 'oidc-provider'

/**
 * An issuer of OpenID Connect for tests: signs in, without asking, whoever was last put to /somebody, leads back to what was last
 * put to /callback, and writes its port to its parent.
 */
const people = new Map()
let somebody = 'nobody'

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const url = `http://127.0.0.1:${port}`
  let provider = createProvider(url, process.argv[2])
  server.on('request', (request, response) => {
    if (request.url === '/somebody') keep(request, response)
    else if (request.url === '/callback') {
      void readText(request).then((callback) => {
        provider = createProvider(url, callback)
        response.end()
      })
    } else if (request.url?.startsWith('/interaction/')) void signIn(provider, request, response)
    else provider.callback()(request, response)
  })
  process.send?.({ port })
})

function createProvider(url, callback) {
  const provider = new Provider(url, {
    clients: [
      {
        client_id: 'signalpost',
        client_secret: 'secret-of-the-client',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [callback],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
  })
  return provider
}

async function keep(request, response) {
  const { sub, ...claims } = JSON.parse(await readText(request))
  people.set(sub, claims)
  somebody = sub
  response.end()
}

async function readText(request) {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

async function signIn(provider, request, response) {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: somebody, clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(request, response, { login: { accountId: somebody }, consent })
}
