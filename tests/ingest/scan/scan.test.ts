import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scan } from '../../../src/ingest/scan/scan.ts'
import { scanPaths } from '../../../src/ingest/scan/scan-paths.ts'
import { expectTimeInProportion } from '../../time-in-proportion.ts'
import { brief, LONG_AGO, NOW, seedsFolder } from './seeds-folder.ts'

function results(folder: string, options = {}): string[] {
  return [...scan(folder, { now: NOW, ...options })].map(brief)
}

describe('what is an article', () => {
  test.each([
    ['a.txt', 'seed a.txt'],
    ['A.MD', 'seed A.MD'],
    ['deep/er/b.html', 'seed deep/er/b.html'],
    ['feed.json', 'seed feed.json'],
    ['.hidden.txt', 'hidden .hidden.txt'],
    ['.git/config.txt', 'hidden .git'],
    ['a.txt~', 'rejected a.txt~: is a temporary file of an editor or a download'],
    ['.a.txt.swp', 'hidden .a.txt.swp'],
    ['a.swp', 'rejected a.swp: is a temporary file of an editor or a download'],
    ['a.txt.part', 'rejected a.txt.part: is a temporary file of an editor or a download'],
    ['a.txt.crdownload', 'rejected a.txt.crdownload: is a temporary file of an editor or a download'],
    ['a.tmp', 'rejected a.tmp: is a temporary file of an editor or a download'],
    ['a.docx', 'seed a.docx'],
    ['a.DOCM', 'seed a.DOCM'],
    ['a.odt', 'seed a.odt'],
    ['~$a.docx', 'hidden ~$a.docx'],
    ['.~lock.a.odt#', 'hidden .~lock.a.odt#'],
    ['~WRL0001.docx', 'rejected ~WRL0001.docx: is a temporary file of an editor or a download'],
    ['a.doc', 'seed a.doc'],
    ['a.rtf', 'seed a.rtf'],
    ['a.pages', 'rejected a.pages: is a Pages document: export it to Word (.docx)'],
    ['a.pdf', 'rejected a.pdf: is a PDF document: export its text as .txt, or save its source as .docx or .odt'],
    ['a.JPG', 'rejected a.JPG: is a picture, not an article'],
    ['a.mhtml', 'seed a.mhtml'],
    ['a.eml', 'seed a.eml'],
    ['a.webarchive', 'rejected a.webarchive: is a web archive of another type: save the page as .mhtml or .html'],
    ['a.msg', 'rejected a.msg: is mail of another type: save each message as .eml'],
    ['a.zip', 'rejected a.zip: is an archive: unpack it here'],
    ['a.rst', 'rejected a.rst: is reStructuredText: convert it to Markdown or HTML, with pandoc for example'],
    [
      'a.log',
      'rejected a.log: is not of a supported type: .txt, .text, .md, .markdown, .mdx, .html, .htm, .xhtml, .xml, .rss, .atom, .rdf, .json, .docx, .doc, .docm, .odt, .rtf, .eml, .emlx, .mhtml, .mht',
    ],
    [
      'bell\u0007.txt',
      'rejected bell\\x07.txt: has a name with control characters or bytes that are not UTF-8: rename it',
    ],
  ])('%s', (path, expected) => {
    using seeds = seedsFolder({ [path]: 'text' })
    expect(results(seeds.folder)).toEqual([expected])
  })

  test('the parts of a page saved beside them are none', () => {
    using seeds = seedsFolder({
      'Ein Brief.htm': 'x',
      'Ein Brief-Dateien/frame.html': 'x',
      'page.html': 'x',
      'page_files/a.jpg': 'x',
      'page_files/deep/frame.html': 'x',
      'old_files/b.txt': 'x',
    })
    expect(results(seeds.folder)).toEqual([
      'hidden Ein Brief-Dateien',
      'seed Ein Brief.htm',
      'seed old_files/b.txt',
      'seed page.html',
      'hidden page_files',
    ])
    const paths = ['page_files/deep/frame.html', 'page_files', 'Ein Brief-Dateien/frame.html', 'old_files/b.txt']
    expect([...scanPaths(seeds.folder, paths, { now: NOW })].map(brief).toSorted()).toEqual([
      'gone Ein Brief-Dateien/frame.html',
      'hidden page_files',
      'seed old_files/b.txt',
    ])
  })

  test('a file over the limit is named with its size', () => {
    using seeds = seedsFolder({ 'big.txt': 'x'.repeat(2_500_000) })
    expect(results(seeds.folder, { maxBytes: 2_000_000 })).toEqual([
      'rejected big.txt: has 2.5 MB, more than the 2 MB that are read: shorten it, or raise the limit (GAZETTE_SEED_SIZE)',
    ])
  })

  test('a name that is not UTF-8 keeps a path of its own', () => {
    using seeds = seedsFolder()
    for (const byte of [0xe9, 0xe8]) {
      writeFileSync(Buffer.concat([Buffer.from(`${seeds.folder}/caf`), Buffer.from([byte]), Buffer.from('.txt')]), 'x')
    }
    expect(results(seeds.folder).map((line) => line.split(':')[0])).toEqual([
      'rejected caf\\xE8.txt',
      'rejected caf\\xE9.txt',
    ])
  })

  test('a name in NFD is reported in NFC and can be read; its twin in NFC wins', () => {
    using seeds = seedsFolder({ 'cafe\u0301.txt': 'decomposed' })
    const [only] = scan(seeds.folder, { now: NOW })
    expect(only).toMatchObject({ kind: 'seed', file: { path: 'caf\u00e9.txt', size: 10 } })
    seeds.write('caf\u00e9.txt', 'composed')
    expect(results(seeds.folder)).toEqual([
      'rejected cafe\\xCC\\x81.txt: has the same name as another file here once accents are composed: rename one of the two',
      'seed caf\u00e9.txt',
    ])
  })

  test('a pipe is not opened', () => {
    using seeds = seedsFolder()
    execFileSync('mkfifo', [join(seeds.folder, 'pipe.txt')])
    expect(results(seeds.folder)).toEqual(['rejected pipe.txt: is a pipe, a socket or a device, not a file: remove it'])
  })
})

test('paths come in the order of their code points, folders with a slash', () => {
  using seeds = seedsFolder({
    'a/x.txt': '',
    'a.txt': '',
    'a-b/x.txt': '',
    '\u{10000}.txt': '',
    '\u{ff5e}.txt': '',
    'Z.txt': '',
  })
  expect(results(seeds.folder)).toEqual(
    ['Z.txt', 'a-b/x.txt', 'a.txt', 'a/x.txt', '\u{ff5e}.txt', '\u{10000}.txt'].map((path) => `seed ${path}`),
  )
})

describe('links', () => {
  test.each([
    ['to a file inside', '../sub/a.txt', 'seed links/l.txt'],
    [
      'out of the folder',
      '/etc/passwd',
      'rejected links/l.txt: is a link that leads out of the seeds folder: put the file itself here',
    ],
    ['to nothing', 'nowhere', 'rejected links/l.txt: is a broken link: remove it, or restore its target'],
    ['to itself', 'l.txt', 'rejected links/l.txt: is a link that leads to itself: remove it'],
    [
      'to a folder',
      '../sub',
      'rejected links/l.txt: is a link to a folder, whose articles are read under their own names: remove it',
    ],
    ['to a folder around it', '..', 'rejected links/l.txt: is a link to a folder that contains it: remove it'],
  ])('%s', (_, target, expected) => {
    using seeds = seedsFolder({ 'sub/a.txt': 'text' })
    mkdirSync(join(seeds.folder, 'links'))
    symlinkSync(target, join(seeds.folder, 'links/l.txt'))
    expect(results(seeds.folder)).toEqual([expected, 'seed sub/a.txt'])
  })

  test('the seeds folder may itself be a link', () => {
    using seeds = seedsFolder({ 'real/a.txt': 'text' })
    symlinkSync('real', join(seeds.folder, 'seeds'))
    expect(results(join(seeds.folder, 'seeds'))).toEqual(['seed a.txt'])
  })
})

describe('half-written files', () => {
  test.each([
    ['changed just now', NOW - 100, 'unstable a.txt'],
    ['changed long enough ago', NOW - 250, 'seed a.txt'],
    ['changed in the future', NOW + 100, 'seed a.txt'],
  ])('%s', (_, modified, expected) => {
    using seeds = seedsFolder()
    seeds.write('a.txt', 'text', modified)
    expect(results(seeds.folder)).toEqual([expected])
  })

  test('an article waits for its sidecar, and says until when', () => {
    using seeds = seedsFolder({ 'a.txt': 'text' })
    seeds.write('a.meta.yaml', 'title: x', NOW - 100)
    expect([...scan(seeds.folder, { now: NOW })]).toEqual([{ kind: 'unstable', path: 'a.txt', settled: NOW + 150 }])
    expect(results(seeds.folder, { settle: 50 })).toEqual(['seed a.txt + a.meta.yaml'])
  })
})

describe('sidecars', () => {
  test.each([
    [['a.txt', 'a.meta.yaml'], ['seed a.txt + a.meta.yaml']],
    [['a.txt', 'a.txt.meta.yml'], ['seed a.txt + a.txt.meta.yml']],
    [
      ['a.md', 'a.txt', 'a.meta.yml'],
      ['seed a.md + a.meta.yml', 'seed a.txt + a.meta.yml'],
    ],
    [
      ['a.txt', 'a.txt.meta.yaml', 'a.meta.yaml'],
      [
        'rejected a.meta.yaml: is not used, because a.txt has another sidecar: merge the two',
        'seed a.txt + a.txt.meta.yaml',
      ],
    ],
    [
      ['b.meta.yaml'],
      ['rejected b.meta.yaml: is a sidecar without an article: b.txt, b.md or the like is not beside it'],
    ],
    [['b.txt.meta.yaml'], ['rejected b.txt.meta.yaml: is a sidecar without an article: b.txt is not beside it']],
  ])('%s', (paths, expected) => {
    using seeds = seedsFolder(Object.fromEntries(paths.map((path) => [path, 'title: x'])))
    expect(results(seeds.folder)).toEqual(expected)
  })

  test('one that leads out of the folder stops its article', () => {
    using seeds = seedsFolder({ 'a.txt': 'text' })
    symlinkSync('/etc/passwd', join(seeds.folder, 'a.meta.yaml'))
    expect(results(seeds.folder)[0]).toMatch(
      /^rejected a.txt: has a sidecar, a.meta.yaml, that is a link that leads out/,
    )
  })

  test('the stamp follows the article and its sidecar', () => {
    using seeds = seedsFolder({ 'a.txt': 'text' })
    const stamp = () =>
      [...scan(seeds.folder, { now: NOW })].map((found) => (found.kind === 'seed' ? found.file.stamp : ''))[0]
    const first = stamp()
    expect(stamp()).toBe(first)
    seeds.write('a.meta.yaml', 'title: x')
    const second = stamp()
    expect(second).not.toBe(first)
    seeds.write('a.meta.yaml', 'title: y')
    expect(stamp()).not.toBe(second)
  })
})

describe('folders that cannot be read', () => {
  test('an empty folder is not a missing one', () => {
    using seeds = seedsFolder()
    expect(results(seeds.folder)).toEqual([])
    const missing = [...scan(join(seeds.folder, 'missing'), { now: NOW })]
    expect(missing).toEqual([{ kind: 'unreadable', path: '', reason: 'is not there: create it, or mount it again' }])
  })

  test('a file in place of the folder', () => {
    using seeds = seedsFolder({ 'a.txt': 'text' })
    expect(results(join(seeds.folder, 'a.txt'))).toEqual(['unreadable '])
  })

  // Root may read everything: as another user where the tests run as root.
  test('a folder without permission is unreadable, and what lies beside it is seen', () => {
    using seeds = seedsFolder({ 'closed/a.txt': 'text', 'open.txt': 'text', 'secret.txt': 'text' })
    chmodSync(seeds.folder, 0o755)
    chmodSync(join(seeds.folder, 'closed'), 0o000)
    const program = `
      import { scan } from ${JSON.stringify(new URL('../../../src/ingest/scan/scan.ts', import.meta.url).href)}
      process.stdout.write(JSON.stringify([...scan(process.argv[1], { now: ${NOW} })]))`
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', program, seeds.folder], {
      ...user,
      encoding: 'utf8',
    })
    chmodSync(join(seeds.folder, 'closed'), 0o755)
    expect(JSON.parse(child.stdout).map(brief)).toEqual(['unreadable closed', 'seed open.txt', 'seed secret.txt'])
  })
})

describe('a scan of some paths', () => {
  const seen = (folder: string, ...paths: string[]) => [...scanPaths(folder, paths, { now: NOW })].map(brief)

  test('says the same as a scan about each, and what is gone', () => {
    using seeds = seedsFolder({ 'a.txt': 'x', 'b/c.txt': 'x', 'b/d.png': 'x', 'e.txt': 'x' })
    expect(seen(seeds.folder, 'b/c.txt', 'a.txt', 'b/d.png', 'b/none.txt', 'none/x.txt', '.git/x')).toEqual([
      'gone .git/x',
      'seed a.txt',
      'seed b/c.txt',
      expect.stringMatching(/^rejected b\/d.png/),
      'gone b/none.txt',
      'gone none/x.txt',
    ])
  })

  test('walks a folder that is asked for, once', () => {
    using seeds = seedsFolder({ 'b/c/d.txt': 'x', 'b/e.txt': 'x', 'f.txt': 'x' })
    expect(seen(seeds.folder, 'b', 'b/e.txt')).toEqual(['seed b/c/d.txt', 'seed b/e.txt'])
    expect(seen(seeds.folder, '')).toEqual(['seed b/c/d.txt', 'seed b/e.txt', 'seed f.txt'])
  })

  test('looks at the article when its sidecar comes, changes or goes', () => {
    using seeds = seedsFolder({ 'a.txt': 'x', 'a.meta.yaml': 'title: x', 'b.txt': 'x' })
    expect(seen(seeds.folder, 'a.meta.yaml')).toEqual(['seed a.txt + a.meta.yaml', 'gone a.meta.yaml'])
    rmSync(join(seeds.folder, 'a.meta.yaml'))
    expect(seen(seeds.folder, 'a.meta.yaml')).toEqual(['seed a.txt', 'gone a.meta.yaml'])
  })

  test('reports the sidecar that its article leaves behind', () => {
    using seeds = seedsFolder({ 'a.meta.yaml': 'title: x' })
    expect(seen(seeds.folder, 'a.txt')).toEqual([expect.stringMatching(/^rejected a.meta.yaml/), 'gone a.txt'])
  })

  test('finds folders whose names are decomposed on disk', () => {
    using seeds = seedsFolder({ 'e\u0301te\u0301/a.txt': 'x' })
    expect(seen(seeds.folder, '\u00e9t\u00e9/a.txt', '\u00e9t\u00e9/b.txt')).toEqual([
      'seed \u00e9t\u00e9/a.txt',
      'gone \u00e9t\u00e9/b.txt',
    ])
  })

  test('nothing is gone below a seeds folder that is missing', () => {
    using seeds = seedsFolder({ 'seeds/a.txt': 'x' })
    renameSync(join(seeds.folder, 'seeds'), join(seeds.folder, 'elsewhere'))
    expect(seen(join(seeds.folder, 'seeds'), 'a.txt')).toEqual(['unreadable '])
  })

  test('does not follow a link to a folder, as a scan does not', () => {
    using seeds = seedsFolder({ 'real/a.txt': 'x' })
    symlinkSync('real', join(seeds.folder, 'link'))
    expect(seen(seeds.folder, 'link/a.txt')).toEqual(['gone link/a.txt'])
  })
})

test('a scan takes time in proportion to the number of files', () => {
  using seeds = seedsFolder()
  expectTimeInProportion((size) => {
    const folder = join(seeds.folder, `${size}`)
    mkdirSync(folder)
    for (let number = 0; number < size; number += 1) writeFileSync(join(folder, `article-${number}.txt`), 'x')
    return () => expect([...scan(folder, { now: LONG_AGO })]).toHaveLength(size)
  }, 4_000)
})
