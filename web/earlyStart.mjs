import { closureOf, findChunk } from './bundleParts.mjs'

/** What each screen that people open first is made of, by its address. */
const SCREENS = { feed: ['FeedPage', 'LeadPane'], signals: ['SignalsPage'], home: ['HomePage'] }

/** Writes the files of these screens beside the script that asks for them, before the page itself knows where it leads. */
export const earlyStart = {
  name: 'early-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename, bundle }) {
      if (!filename.endsWith('index.html') || !bundle) return html
      const screens = Object.fromEntries(
        Object.entries(SCREENS).map(([address, names]) => [address, filesOf(names, html, bundle)]),
      )
      const attribute = JSON.stringify(screens).replaceAll('"', '&quot;')
      return html.replace(EARLY, `<script src="./early.js" async data-screens="${attribute}"></script>`)
    },
  },
}

const EARLY = '<script src="./early.js" async></script>'

/** Scripts and styles that the page does not load anyway, in the order in which they are needed. */
function filesOf(names, html, bundle) {
  const chunks = names.flatMap((name) => closureOf([findChunk(`${name}.tsx`, bundle)], bundle))
  const files = chunks.flatMap(({ fileName, viteMetadata }) => [fileName, ...viteMetadata.importedCss])
  return [...new Set(files)].filter((file) => !html.includes(file))
}
