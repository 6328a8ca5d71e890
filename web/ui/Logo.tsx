export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-accent-6)" />
      <path d="M16 26V13" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <circle cx="16" cy="10" r="3" fill="#fff" />
      <path
        d="M9 16a9 9 0 0 1 0-12M23 4a9 9 0 0 1 0 12"
        fill="none"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  )
}
