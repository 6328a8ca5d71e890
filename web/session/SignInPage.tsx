import { texts } from '../texts/texts'
import { SessionFrame } from './SessionFrame'
import { SignInForm } from './SignInForm'

export function SignInPage() {
  return (
    <SessionFrame title={texts.signIn.title} lead={texts.signIn.lead}>
      <SignInForm />
    </SessionFrame>
  )
}
