import type { LeafValue } from '../../fields/field'

/** Ids, tokens and addresses of machines: whatever their field is called, no one would write about them. */
export function looksTechnical(value: LeafValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value > 100_000_000_000_000
  if (typeof value !== 'string') return false
  const text = value.trim().slice(0, 300)
  if (/\s/.test(text)) return /^Mozilla\/|^<\?xml/.test(text)
  return (
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i.test(text) ||
    /^(?=.*\d)(?=.*[a-z])[A-Za-z0-9_-]{14,}={0,2}$/i.test(text) ||
    /^\d{14,}$/.test(text) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ||
    /^(?:urn|gid|data):/.test(text) ||
    /^[a-z]{2}[-_][A-Z]{2}$/.test(text) ||
    /\.(?:png|jpe?g|gif|svg|webp|js)(?:$|\?)/i.test(text) ||
    /^[A-Za-z]+\/[A-Za-z_]+$/.test(text)
  )
}
