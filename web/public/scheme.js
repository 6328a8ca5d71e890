// Before the first paint, so that a page in the dark does not flash white. The page itself sets the same later.
try {
  var chosen = localStorage.getItem('mantine-color-scheme-value')
  var isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
} catch {
  // A browser that keeps nothing gets the light one.
}
