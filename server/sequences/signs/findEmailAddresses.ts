import { plainForm } from './plainForm'

const PLAIN = /[^\s@<>(),;:"]{1,64}\s?@\s?[^\s@<>(),;:"]{1,255}\.[^\s@<>(),;:"]+/g
const SPELLED =
  /[^\s@]{1,64}\s{0,3}[[({<]\s{0,3}(?:@|at|ät|arroba|chiocciola|apenstaartje|arobase)\s{0,3}[\])}>]\s{0,3}[^\s@]+/giu
const SPOKEN =
  /[\w.-]{1,64}\s{1,3}(?:at|ät|arroba|chiocciola|arobase)\s{1,3}[\w-]{1,63}\s{1,3}(?:dot|punkt|punto|ponto|point|punt)\s+\w+/giu

/** E-mail addresses in a text, also those that are spelled to hide. */
export function findEmailAddresses(text: string): string[] {
  const plain = plainForm(text)
  return [PLAIN, SPELLED, SPOKEN].flatMap((pattern) => plain.match(pattern) ?? [])
}
