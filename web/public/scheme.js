// Before the first paint, so that a page in the dark does not flash white. The page itself sets the same later; guides have this alone.
try {
  var dark = matchMedia('(prefers-color-scheme: dark)')
  var setScheme = function () {
    var chosen = localStorage.getItem('mantine-color-scheme-value')
    var isDark = chosen === 'dark' || (chosen !== 'light' && dark.matches)
    document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  }
  setScheme()
  dark.addEventListener('change', setScheme)
} catch {
  // A browser that keeps nothing gets the light one.
}
