import { posix } from 'node:path'
import { Marked } from 'marked'
import { addressOf } from './guideList.mjs'

/**
 * A guide as markup: its title, its first paragraph, and its sections for the navigation. `guides` has the markup of none yet,
 * but the names of all: a link to one leads there, a link to another file of the project, which is not served, to nowhere.
 */
export function renderGuide({ guide, markdown, guides }) {
  const sections = []
  const links = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = slugOf(text)
        if (depth === 2) sections.push({ id, title: this.parser.parseInline(tokens) })
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const target = resolveLink({ guide, href, guides })
        if (target === null) return text
        links.push(target)
        return `<a href="${target}">${text}</a>`
      },
      table(token) {
        return `<div class="scrolling" tabindex="0" role="group" aria-label="Table">${tableOf(this.parser, token)}</div>\n`
      },
      code({ text }) {
        return `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`
      },
    },
  })
  const content = marked.parse(markdown)
  const [, title = guide] = /^# (.+)$/m.exec(markdown) ?? []
  const [, summary = ''] = /^# .+\n+(?:#+ .+\n+)*((?:.+\n)+)/m.exec(markdown) ?? []
  return {
    guide,
    title,
    content,
    sections,
    links,
    ids: idsIn(content),
    summary: marked.parseInline(firstSentence(summary)),
  }
}

function tableOf(parser, { header, rows }) {
  const cells = (tag, row) =>
    row.map(({ tokens }) => `<${tag}>${parser.parseInline(tokens)}</${tag}>`).join('')
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')
  return `<table><thead><tr>${cells('th', header)}</tr></thead><tbody>${body}</tbody></table>`
}

/** From one guide to another, or outside; null for what is not served. */
function resolveLink({ guide, href, guides }) {
  if (/^(https?:|#)/.test(href)) return href
  const [path, section] = href.split('#')
  const named = posix.join(posix.dirname(guide), path).replace(/\.md$/, '')
  if (!guides.includes(named)) return null
  return addressOf(named) + (section === undefined ? '' : `#${section}`)
}

const idsIn = (content) => [...content.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

/** As readers of the same file elsewhere make them. */
function slugOf(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

function firstSentence(paragraph) {
  const words = paragraph.replaceAll('\n', ' ').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
  const [sentence] = words.split(/(?<=[.:]) /)
  return sentence.replace(/:$/, '.').trim()
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
