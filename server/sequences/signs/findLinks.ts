import { parse } from 'tldts'
import { plainForm } from './plainForm'

const WITH_SCHEME = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi
const SPECIAL_SCHEME =
  /\b(?:(?:mailto|tel|sms|callto|skype|whatsapp|javascript|vbscript):|data:[a-z]+\/)\S+/gi
const WITH_WWW = /\bwww\d?\.\S+/gi
const IP_ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|\[[0-9a-f]*:[0-9a-f:]+\]/gi
/** With the path behind it. */
const HOST_LIKE = /([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]|\.(?=[\p{L}\p{N}])){2,})([:/?#][^\s<>"']*)?/gu
/** Nobody can own a domain that ends so, and a reader takes it for an address: RFC 2606, 6761, 6762, 7686 and 9476, and what is usual within companies. */
const RESERVED = new Set(
  'example test invalid localhost local internal onion alt lan home corp intranet localdomain'.split(' '),
)
const LOCALHOST = /(?<![\p{L}\p{N}.-])localhost[:/]\S+/giu
/** A port, a path or a query, as no word has them behind it. */
const LEADS_ON = /^(?::\d{2,5}(?!\d)|\/[^\s.,;:!?)]|[?#]\w+=)/
/** An ending that no registry knows, behind more than an initial: not `B.Eng`, `U.S` or `2.5k`. */
const HAS_ENDING = /[\p{L}\p{M}\p{N}_-]{2}\.\p{L}{2,}$/u
/** Two sentences without a space between: `works.Then`. */
const SENTENCES = /\p{Ll}\.(?!\p{Lu}+$)\p{Lu}\p{L}*$/u
/** Names of files and of software, which are told in one breath with others: `Node.js/Deno`. */
const FILE_ENDING =
  /\.(?:jsx?|tsx?|css|html?|json|xml|csv|tsv|pdf|docx?|xlsx?|pptx?|txt|png|jpe?g|gif|svg|ya?ml|exe|log|sql|php)$/i
/** How addresses are spelled to get past a filter: `evil[.]com`, `evil (dot) com`, `evil dot com`, `evil . com`. */
const BRACKETED_DOT =
  /[\p{L}\p{N}-]{1,63}\s{0,3}[[({<]\s{0,3}(?:\.|dot|punkt|point|punto|ponto|punt)\s{0,3}[\])}>]\s{0,3}\p{L}{2,}/giu
const SPOKEN_DOT =
  /[\p{L}\p{N}-]{1,63}(?:\s{1,3}(?:dot|punkt|point|punto|ponto|punt)\s{1,3}|\s{1,3}\.\s{0,3}|\.\s{1,3})(?:com|net|org|info|biz|io|co|app|dev|xyz|shop|site|online|ru|cn|top|link|click)\b(?!['’])/giu
const HANDLE = /(?<![\p{L}\p{N}.@])@[a-z0-9_.]{2,}/giu

/** Web addresses in a text, also bare hosts, handles, and those that are spelled to hide. */
export function findLinks(text: string): string[] {
  const plain = plainForm(text)
  const fixed = [
    WITH_SCHEME,
    SPECIAL_SCHEME,
    WITH_WWW,
    IP_ADDRESS,
    BRACKETED_DOT,
    SPOKEN_DOT,
    HANDLE,
    LOCALHOST,
  ]
  return [...fixed.flatMap((pattern) => plain.match(pattern) ?? []), ...findHosts(plain)]
}

function findHosts(plain: string): string[] {
  return [...plain.matchAll(HOST_LIKE)].flatMap(({ 0: link, 1: host = '', 2: behind = '' }) =>
    isAddress(host, behind) ? [link] : [],
  )
}

function isAddress(host: string, behind: string): boolean {
  if (!host.includes('.')) return false
  const { isIcann, domain } = parse(host, { validateHostname: false })
  if (isIcann === true && domain !== null) return true
  const leadsOn = LEADS_ON.test(behind)
  const ending = host.slice(host.lastIndexOf('.') + 1).toLowerCase()
  if (RESERVED.has(ending)) return leadsOn || !SENTENCES.test(host)
  return leadsOn && HAS_ENDING.test(host) && !SENTENCES.test(host) && !FILE_ENDING.test(host)
}
