import type { BeforeRequestMiddleware } from 'zapier-platform-core'
import { serverUrlOf } from './serverUrlOf'

/**
 * Every request of the app is written as a path below /api/v1; here alone it gets the server's address and the key.
 * Redirects are not followed: the key goes to the address the user gave and to no other.
 */
export const addServerAddress: BeforeRequestMiddleware = (request, z, bundle) => {
  const serverUrl = serverUrlOf(z, bundle)
  const apiKey = (bundle.authData['api_key'] ?? '').trim()
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new z.errors.Error(
      'Enter an API key of your server: letters, digits and signs without spaces.',
      'InvalidApiKey',
      400,
    )
  }
  return {
    ...request,
    url: `${serverUrl}/api/v1${request.url}`,
    headers: { ...request.headers, accept: 'application/json', authorization: `Bearer ${apiKey}` },
    redirect: 'manual',
  }
}
