import { Alert, Button } from '@mantine/core'
import { API } from '../api/call'
import { texts } from '../texts/texts'
import { SessionFrame } from './SessionFrame'
import { readRefusal } from './readRefusal'
import { SignInForm } from './SignInForm'

/** `issuer` is what else one can sign in with, by the name that the settings give it. */
export function SignInPage({ issuer }: { issuer: string | null }) {
  const refusal = readRefusal(window.location.hash)
  return (
    <SessionFrame title={texts.signIn.title} lead={texts.signIn.lead}>
      {refusal !== null && (
        <Alert color="red" mb="md">
          {refusal}
        </Alert>
      )}
      <SignInForm />
      {issuer !== null && (
        <Button component="a" href={`${API}/session/oidc`} variant="default" fullWidth mt="md">
          {texts.signIn.byIssuer(issuer)}
        </Button>
      )}
    </SessionFrame>
  )
}
