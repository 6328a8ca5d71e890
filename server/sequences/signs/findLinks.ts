import { parse } from 'tldts'
import { plainForm } from './plainForm'

const WITH_SCHEME = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi
const SPECIAL_SCHEME =
  /\b(?:(?:mailto|tel|sms|callto|skype|whatsapp|javascript|vbscript):|data:[a-z]+\/)\S+/gi
const WITH_WWW = /\bwww\d?\.\S+/gi
const IP_ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|\[[0-9a-f]*:[0-9a-f:]+\]/gi
/** With the path behind it. */
const HOST_LIKE = /([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]|\.(?=[\p{L}\p{N}])){2,})(?:[:/?#][^\s<>"']*)?/gu
/** How addresses are spelled to get past a filter: `evil[.]com`, `evil (dot) com`, `evil dot com`, `evil . com`. */
const BRACKETED_DOT =
  /[\p{L}\p{N}-]{1,63}\s{0,3}[[({<]\s{0,3}(?:\.|dot|punkt|point|punto|ponto|punt)\s{0,3}[\])}>]\s{0,3}\p{L}{2,}/giu
const SPOKEN_DOT =
  /[\p{L}\p{N}-]{1,63}(?:\s{1,3}(?:dot|punkt|point|punto|ponto|punt)\s{1,3}|\s{1,3}\.\s{0,3}|\.\s{1,3})(?:com|net|org|info|biz|io|co|app|dev|xyz|shop|site|online|ru|cn|top|link|click)\b(?!['’])/giu
const HANDLE = /(?<![\p{L}\p{N}.@])@[a-z0-9_.]{2,}/giu

/** Web addresses in a text, also bare hosts, handles, and those that are spelled to hide. */
export function findLinks(text: string): string[] {
  const plain = plainForm(text)
  const fixed = [WITH_SCHEME, SPECIAL_SCHEME, WITH_WWW, IP_ADDRESS, BRACKETED_DOT, SPOKEN_DOT, HANDLE]
  return [...fixed.flatMap((pattern) => plain.match(pattern) ?? []), ...findHosts(plain)]
}

function findHosts(plain: string): string[] {
  return [...plain.matchAll(HOST_LIKE)].flatMap(({ 0: link, 1: host = '' }) => {
    if (!host.includes('.')) return []
    const { isIcann, domain } = parse(host, { validateHostname: false })
    return isIcann === true && domain !== null ? [link] : []
  })
}
