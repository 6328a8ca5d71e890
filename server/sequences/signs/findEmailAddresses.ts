import { plainForm } from './plainForm'

const PLAIN = /[^\s@<>(),;:"]+\s?@\s?[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+/g
const SPELLED = /[^\s@]+\s*[[({<]\s*(?:@|at|ät|arroba|chiocciola|apenstaartje|arobase)\s*[\])}>]\s*[^\s@]+/giu
const SPOKEN =
  /[\w.-]+\s+(?:at|ät|arroba|chiocciola|arobase)\s+[\w-]+\s+(?:dot|punkt|punto|ponto|point|punt)\s+\w+/giu

/** E-mail addresses in a text, also those that are spelled to hide. */
export function findEmailAddresses(text: string): string[] {
  const plain = plainForm(text)
  return [PLAIN, SPELLED, SPOKEN].flatMap((pattern) => plain.match(pattern) ?? [])
}
