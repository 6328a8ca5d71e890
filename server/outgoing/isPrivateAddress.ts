import { BlockList, isIPv6 } from 'node:net'

/** Everything that is not a place on the public internet: this machine, its networks, and what is set aside. */
const RANGES_OF_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Where virtual machines of Azure reach what sets them up.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** All that is given out for the public internet so far (RFC 4291, section 2.4, and IANA's list), and what of it leads elsewhere. */
const PUBLIC_IPV6 = ['2000::', 3] as const
const RANGES_OF_IPV6 = [
  // Of the protocols' own, such as Teredo, benchmarks and cryptographic ids; no host has its address here.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const blocked = new BlockList()
for (const [net, prefix] of RANGES_OF_IPV4) blocked.addSubnet(net, prefix, 'ipv4')
const publicIPv6 = new BlockList()
publicIPv6.addSubnet(...PUBLIC_IPV6, 'ipv6')
const blockedIPv6 = new BlockList()
for (const [net, prefix] of RANGES_OF_IPV6) blockedIPv6.addSubnet(net, prefix, 'ipv6')

export function isPrivateAddress(address: string): boolean {
  if (!isIPv6(address)) return blocked.check(address, 'ipv4')
  return !publicIPv6.check(address, 'ipv6') || blockedIPv6.check(address, 'ipv6')
}
