import { squash } from '../../identifiers/placeholders'

/** The words before the @ of an address: "ada" and "byron" of "ada.byron@acme.com". */
export function mailboxWords(email: string): string[] {
  return email
    .slice(0, email.lastIndexOf('@'))
    .split(/[._+-]+/)
    .map(squash)
}
