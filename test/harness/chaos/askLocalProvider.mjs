// Loaded before the server: what it asks of People Data Labs goes to PROVIDER_URL instead, on this machine. Everything else, the
// check of the address among it, is as ever.
import dns from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'

const HOST = 'api.peopledatalabs.com'
const ANY_PUBLIC_ADDRESS = { address: '93.184.216.34', family: 4 }

const lookUp = dns.lookup
dns.lookup = (name, options) =>
  name === HOST ? Promise.resolve([ANY_PUBLIC_ADDRESS]) : lookUp(name, options)

const send = https.request
https.request = (url, options, done) => {
  if (url.hostname !== HOST) return send(url, options, done)
  const local = new URL(url.pathname + url.search, process.env['PROVIDER_URL'])
  return http.request(local, { ...options, lookup: undefined }, done)
}
