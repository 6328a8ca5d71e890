import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, parts } from './guideList.mjs'
import { renderGuide } from './renderGuide.mjs'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs')
const TEMPLATE = 'docs/guide.html'

/** Makes a page of each guide in docs/, below /docs, and one that leads to all of them, of one template. */
export const guidePages = {
  name: 'guide-pages',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const template = bundle[TEMPLATE].source
    delete bundle[TEMPLATE]
    const guides = readGuides()
    requireWholeLinks(guides)
    for (const each of guides) {
      const page = fill(template, { ...each, navigation: navigationOf(guides, each) })
      this.emitFile({ type: 'asset', fileName: `docs/${addressOf(each.guide)}.html`, source: page })
    }
    this.emitFile({ type: 'asset', fileName: 'docs.html', source: startOf(template, guides) })
  },
}

function readGuides() {
  const listed = parts.flatMap((part) => part.guides)
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.md$/, ''))
  const missing = found.filter((name) => !listed.includes(name))
  if (missing.length > 0) throw new Error(`Not in the navigation of the guides: ${missing.join(', ')}`)
  return listed.map((guide) =>
    renderGuide({ guide, markdown: readFileSync(join(FOLDER, `${guide}.md`), 'utf8'), guides: listed }),
  )
}

function requireWholeLinks(guides) {
  const known = new Set(
    guides.flatMap(({ guide, ids }) => [addressOf(guide), ...ids.map((id) => `${addressOf(guide)}#${id}`)]),
  )
  const broken = guides.flatMap(({ guide, links }) =>
    links
      .map((link) => (link.startsWith('#') ? addressOf(guide) + link : link))
      .filter((link) => !/^https?:/.test(link) && !known.has(link))
      .map((link) => `${guide} → ${link}`),
  )
  if (broken.length > 0) throw new Error(`Links of guides that lead nowhere: ${broken.join(', ')}`)
}

/** Functions and no strings, in which `$&` would mean something. */
function fill(template, { title, content, navigation }) {
  return template
    .replace('<!--title-->', () => title)
    .replace('<!--content-->', () => content)
    .replace('<!--navigation-->', () => navigation)
}

/** The way to all guides. It lies one folder above them, and so do the addresses in it. */
function startOf(template, guides) {
  const sections = parts.map(
    ({ title, guides: names }) => `<h2>${title}</h2>\n<ul class="list">${names.map(itemOf).join('\n')}</ul>`,
  )
  function itemOf(name) {
    const { guide, title, summary } = guides.find((each) => each.guide === name)
    return `<li><a href="${addressOf(guide)}">${title}</a><p>${summary}</p></li>`
  }
  const content = `<h1>Documentation</h1>\n<p>How to work with Signalpost and how to run it. Programs find every call in the <a href="reference">API reference</a>.</p>\n${sections.join('\n')}`
  return fill(template, { title: 'Documentation', content, navigation: navigationOf(guides, undefined) })
    .replace(/(href|src)="(?!https?:|#|\.\.\/)/g, '$1="docs/')
    .replace(/(href|src)="\.\.\//g, '$1="./')
}

function navigationOf(guides, current) {
  return parts
    .map(({ title, guides: names }) => {
      const items = names.map((name) =>
        linkTo(
          guides.find(({ guide }) => guide === name),
          current,
        ),
      )
      return `<p>${title}</p>\n<ul>${items.join('\n')}</ul>`
    })
    .join('\n')
}

function linkTo({ guide, title, sections }, current) {
  const address = addressOf(guide)
  if (guide !== current?.guide) return `<li><a href="${address}">${title}</a></li>`
  const below = sections.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a></li>`).join('')
  return `<li><a href="${address}" aria-current="page">${title}</a><ul>${below}</ul></li>`
}
