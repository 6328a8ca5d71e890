import { BlockList, isIPv6 } from 'node:net'

/** Everything that is not a place on the public internet: this machine, its networks, and ways to spell those in IPv6. */
const RANGES_OF_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
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
const RANGES_OF_IPV6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

const blocked = new BlockList()
for (const [net, prefix] of RANGES_OF_IPV4) blocked.addSubnet(net, prefix, 'ipv4')

/** Apart from the others: a list that holds `::ffff:0:0/96` would take every IPv4 address for one of its own. */
const blockedIPv6 = new BlockList()
for (const [net, prefix] of RANGES_OF_IPV6) blockedIPv6.addSubnet(net, prefix, 'ipv6')

export function isPrivateAddress(address: string): boolean {
  return isIPv6(address) ? blockedIPv6.check(address, 'ipv6') : blocked.check(address, 'ipv4')
}
