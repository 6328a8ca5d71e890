import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Where each keeps its list of everything, from what `require` gets. */
const LISTS = {
  '@mantine/core': '../esm/index.mjs',
  '@mantine/hooks': '../esm/index.mjs',
  '@mantine/notifications': '../esm/index.mjs',
  'lucide-react': '../esm/lucide-react.mjs',
}
const IMPORT = /import \{([^}]+)\} from ["'](@mantine\/(?:core|hooks|notifications)|lucide-react)["'];?/g
const LISTED = /(?:import|export) \{([^}]+)\} from ["']([^"']+)["']/g

/**
 * Imports what is used from the file that it is in. Through the list of everything it would all be loaded with the first
 * screen, also what only the last one shows: the bundler does not split what one module hands on.
 */
export const leanImports = {
  name: 'lean-imports',
  apply: 'build',
  enforce: 'post',
  transform: {
    // Not the pattern itself: one with a memory of its last hit would leave files out.
    filter: { code: /@mantine\/|lucide-react/ },
    handler: (code) => ({
      code: code.replace(IMPORT, (_all, names, library) =>
        namesIn(names)
          .map(([name, local]) => importOf({ name, local, library }))
          .join('\n'),
      ),
      map: null,
    }),
  },
}

function importOf({ name, local, library }) {
  const { file, original } = filesOf(library).get(name) ?? { file: library, original: name }
  return `import { ${original} as ${local} } from ${JSON.stringify(file)};`
}

const known = new Map()

function filesOf(library) {
  if (!known.has(library)) known.set(library, readFiles(library))
  return known.get(library)
}

function readFiles(library) {
  const list = join(dirname(require.resolve(library)), LISTS[library])
  const found = [...readFileSync(list, 'utf8').matchAll(LISTED)]
  return new Map(
    found.flatMap(([, names, path]) =>
      namesIn(names).map(([original, name]) => [name, { original, file: placeOf(path, list) }]),
    ),
  )
}

/** What a library hands on from another one is imported from there. */
function placeOf(path, list) {
  return path.startsWith('.') ? join(dirname(list), path) : path
}

/** Pairs of what stands before and after `as`. */
function namesIn(names) {
  return names
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [name, local = name] = each.split(/\s+as\s+/)
      return [name, local]
    })
}
