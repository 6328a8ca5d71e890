import { createServer } from 'node:http'
import process from 'node:process'
import { Provider } from 'oidc-provider'

/**
 * An issuer of OpenID Connect for tests: signs in, without asking, whoever was last put to /somebody, and writes its port to its
 * parent.
 */
const people = new Map()
let somebody = 'nobody'

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const provider = createProvider(`http://127.0.0.1:${port}`)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url === '/somebody') keep(request, response)
    else if (request.url?.startsWith('/interaction/')) void signIn(provider, request, response)
    else answer(request, response)
  })
  process.send?.({ port })
})

function createProvider(url) {
  const provider = new Provider(url, {
    clients: [
      {
        client_id: 'signalpost',
        client_secret: 'secret-of-the-client',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [process.argv[2]],
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
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const { sub, ...claims } = JSON.parse(text)
  people.set(sub, claims)
  somebody = sub
  response.end()
}

async function signIn(provider, request, response) {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: somebody, clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(request, response, { login: { accountId: somebody }, consent })
}
