import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { Email } from '../../../shared/contract/users'
import { AppError } from '../../../shared/errors'
import type { OidcSettings } from '../../env'

const ANSWER_SECONDS_MAX = 10

/** What a browser keeps from when it is sent to the issuer until it comes back: only what began in it ends in it. */
export const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  at: z.string(),
})
export type Attempt = z.infer<typeof Attempt>

const Claims = z.object({
  sub: z.string().min(1),
  email: Email.optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().trim().min(1).optional().catch(undefined),
})
/** What the issuer says of somebody. */
export type Claims = z.infer<typeof Claims>

export type Issuer = {
  /** Where to send a browser. */
  begin(redirectUri: string, at: Date): Promise<{ url: string; attempt: Attempt }>
  /** Who came back; the address is the one that the browser came to, with all that it carries. */
  finish(cameTo: URL, attempt: Attempt): Promise<Claims>
}

/** Asked when somebody first needs it, so that a server starts while its issuer is away. */
export function connectIssuer({ issuer, clientId, clientSecret }: OidcSettings): Issuer {
  let known: Promise<Configuration> | undefined
  const configure = () => {
    const options = {
      timeout: ANSWER_SECONDS_MAX,
      // The settings allow plain http on this machine only.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to make it stand out
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    }
    known ??= discovery(new URL(issuer), clientId, clientSecret ?? undefined, undefined, options)
    return known.catch((error: unknown) => {
      known = undefined
      throw error
    })
  }
  return {
    begin: (redirectUri, at) => told(async () => begin(await configure(), redirectUri, at)),
    finish: (cameTo, attempt) => told(async () => finish(await configure(), cameTo, attempt)),
  }
}

async function begin(
  configuration: Configuration,
  redirectUri: string,
  at: Date,
): Promise<{ url: string; attempt: Attempt }> {
  const verifier = randomPKCECodeVerifier()
  const attempt = { state: randomState(), nonce: randomNonce(), verifier, at: at.toISOString() }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  })
  return { url: url.href, attempt }
}

async function finish(configuration: Configuration, cameTo: URL, attempt: Attempt): Promise<Claims> {
  const tokens = await authorizationCodeGrant(configuration, cameTo, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  })
  const claims = Claims.parse(tokens.claims())
  if (claims.email !== undefined) return claims
  // Some issuers tell the address only where it is asked for.
  return Claims.parse(await fetchUserInfo(configuration, tokens.access_token, claims.sub))
}

/** What went wrong between the two servers is no business of whoever signs in. */
async function told<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (cause) {
    throw new AppError('sign_in_failed', 'The sign-in did not work out.', { hint: 'Try again.', cause })
  }
}
