import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** What each folder of src may import from; the picture in docs/architecture.md says the same. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  settings: ['domain'],
  content: ['domain'],
  ingest: ['domain', 'content'],
  normalize: ['domain', 'content'],
  ledger: ['domain', 'content'],
  feed: ['domain', 'content'],
  web: ['domain', 'content'],
  readers: ['domain'],
  metrics: ['readers'],
  publish: ['domain', 'content', 'ingest', 'normalize', 'ledger', 'feed', 'web'],
  store: ['domain', 'publish', 'readers'],
  http: ['domain', 'readers'],
  schedule: ['domain'],
  watch: [],
  websub: ['domain'],
  publisher: ['domain', 'settings', 'ingest', 'publish', 'store', 'readers'],
  commands: [
    'domain',
    'settings',
    'content',
    'ingest',
    'normalize',
    'publish',
    'publisher',
    'readers',
    'metrics',
    'http',
    'schedule',
    'watch',
    'websub',
  ],
  main: ['domain', 'commands', 'publisher', 'readers'],
}

/** Folders, or files that are a step of their own, in the order in which data flows through them. */
interface Steps {
  readonly order: readonly string[]
  readonly shared: readonly string[]
  readonly beside?: readonly string[]
}

/**
 * Folders of src whose own folders follow each other: each may import from those before it, and all may know the given
 * files. What is directly in such a folder calls its steps, so no other file there is known to them.
 */
const STEPS: Readonly<Record<string, Steps>> = {
  content: {
    order: ['embeds'],
    shared: ['web-url.ts', 'escape.ts'],
  },
  ingest: {
    order: [
      'decode',
      'scan',
      'error-pages',
      'text',
      'declared',
      'markup',
      'markdown',
      'feeds',
      'agencies',
      'exports',
      'page',
      'office',
      'mime',
      'mail',
      'readers',
    ],
    shared: ['reader.ts', 'seed-pictures.ts'],
  },
  normalize: {
    order: [
      'text',
      'languages',
      'names',
      'dates',
      'lines',
      'printed-pages',
      'tool-artifacts',
      'credits',
      'newsroom',
      'headers',
      'press-databases',
      'model',
      'title-rules',
      'body-rules',
      'fields',
      'roles',
      'blocks',
    ],
    // Shows how the steps came to a result, which none of them needs.
    beside: ['explain'],
    shared: ['thresholds.ts'],
  },
  publish: {
    order: [
      'folder',
      'slices',
      'translations',
      'recovery',
      'former-addresses',
      'pictures',
      'detection',
      'folder-lines',
      'absences',
      'intake',
      'archives',
      'pages',
      'outbox.ts',
      'documents',
    ],
    shared: [
      // The port to the store, which says of each folder what is kept for it.
      'store.ts',
      'stored-entry.ts',
      'seeds-folder.ts',
      'batches.ts',
      'wake-queue.ts',
      'shared-values.ts',
      'fingerprint.ts',
      'settings-fingerprints.ts',
      'site-settings.ts',
      'site-urls.ts',
      'site-description.ts',
      // What is handed to every step: its tools, and the threads for its tasks.
      'pass-tools.ts',
      'task.ts',
    ],
  },
  http: {
    order: ['conditional', 'negotiation', 'connections', 'audience', 'representation', 'deltas', 'site'],
    shared: [
      'header-lines.ts',
      'send-text.ts',
      'methods.ts',
      'request-target.ts',
      // Answering with a representation, to which deltas are an exception.
      'respond.ts',
      'answer-document.ts',
    ],
  },
  store: {
    order: ['queries', 'migrations', 'sqlite'],
    shared: ['database.ts', 'engine.ts', 'schema.ts', 'store-error.ts', 'sql-store.ts'],
  },
}

/** Packages and modules of the platform that only some folders may know. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  feed: ['feed'],
  'fast-xml-parser': ['feed', 'ingest'],
  saxes: ['feed', 'ingest'],
  'postal-mime': ['ingest'],
  'image-size': ['ingest'],
  express: ['http'],
  'node-cron': ['schedule'],
  kysely: ['store'],
  'node:sqlite': ['store'],
  'node:http': ['http'],
  'node:worker_threads': ['publisher'],
  '@parcel/watcher': ['watch'],
  commander: ['main'],
  'prom-client': ['metrics'],
}

/** Folders whose functions give the same answer to the same question: no files, sockets, clocks, chance. */
const PURE = ['domain', 'content', 'normalize', 'ledger', 'feed', 'web', 'readers', 'settings']
const IMPURE_IMPORT = /^node:(?:fs|net|http|https|child_process|worker_threads|timers|os|dns|tls)/
const IMPURE_CALL = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.(?:env|cwd)\b/

const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const files = sourceFiles('src', '.ts').map(({ path, text }) => ({
  path,
  text,
  folder: path.split('/')[1]?.replace(/\.ts$/, '') ?? '',
  imports: [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? ''),
}))

function folderOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

describe('the import rules of docs/architecture.md', () => {
  test('cover every folder of src', () => {
    expect(
      [...new Set(files.map(({ folder }) => folder))].filter((folder) => !Object.hasOwn(MAY_IMPORT, folder)),
    ).toEqual([])
  })

  test('are obeyed by every import', () => {
    const wrong = files.flatMap(({ path, folder, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => folderOf(path, specifier))
        .filter((target) => target !== folder && !MAY_IMPORT[folder]?.includes(target))
        .map((target) => `${path} imports from ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test.each(Object.entries(STEPS))(
    'let data flow one way through the folders of %s',
    (name, { order, shared, beside = [] }) => {
      const stepOf = (path: string) => path.split('/')[2] ?? ''
      const inside = files.filter(({ folder }) => folder === name)
      const steps = inside.map(({ path }) => stepOf(path)).filter((step) => !step.endsWith('.ts'))
      const folders = order.filter((step) => !step.endsWith('.ts'))
      expect([...new Set(steps)].toSorted()).toEqual([...folders, ...beside].toSorted())
      const wrong = inside.flatMap(({ path, imports }) => {
        const own = order.indexOf(stepOf(path))
        const targets = imports
          .filter((specifier) => specifier.startsWith('.') && folderOf(path, specifier) === name)
          .map((specifier) => stepOf(posix.join(posix.dirname(path), specifier)))
        const isEarlier = (target: string) => order.slice(0, own + 1).includes(target) || shared.includes(target)
        return own < 0
          ? []
          : targets.filter((target) => !isEarlier(target)).map((target) => `${path} imports from ${target}`)
      })
      expect(wrong).toEqual([])
    },
  )

  test('keep every file from importing itself by way of others', () => {
    const importsOf = new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter((specifier) => specifier.startsWith('.')).map((to) => posix.join(posix.dirname(path), to)),
      ]),
    )
    const left = new Map(importsOf)
    for (let before = -1; before !== left.size; ) {
      before = left.size
      for (const [path, imports] of left) if (!imports.some((to) => left.has(to))) left.delete(path)
    }
    expect([...left.keys()]).toEqual([])
  })

  test('keep packages in their folders', () => {
    const wrong = files.flatMap(({ path, folder, imports }) =>
      imports
        .filter((specifier) => !specifier.startsWith('.'))
        .map((specifier) => (specifier.startsWith('node:') ? specifier : packageOf(specifier)))
        .filter((name) => ONLY_IN[name] !== undefined && !ONLY_IN[name].includes(folder))
        .map((name) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('keep files, sockets, clocks and randomness out of the pure folders', () => {
    const pure = files.filter(({ folder }) => PURE.includes(folder))
    const imports = pure.flatMap(({ path, imports }) =>
      imports.filter((specifier) => IMPURE_IMPORT.test(specifier)).map((specifier) => `${path} imports ${specifier}`),
    )
    const calls = pure.filter(({ text }) => IMPURE_CALL.test(text)).map(({ path }) => path)
    expect([...imports, ...calls]).toEqual([])
  })
})
