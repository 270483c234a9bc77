import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FeedsFolderError, openFeedsFolder } from '../../src/publish/folder/feeds-folder.ts'
import { TEMPORARY } from '../temporary.ts'
import { articleAbout, makeSite } from './site.ts'

const DECODERS = { '.gz': gunzipSync, '.br': brotliDecompressSync, '.zst': zstdDecompressSync }
const TEXT = Buffer.from('Nothing is ever served in vain. '.repeat(50))
const OTHER = Buffer.from('Something else is served here. '.repeat(50))
const WHEN = Date.UTC(2026, 4, 1)

function makeFolder(): string {
  const folder = mkdtempSync(join(TEMPORARY, 'gazette-siblings-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What the siblings of a file hold, by suffix; each must be dated as the file. */
function siblingsOf(file: string): Readonly<Record<string, string>> {
  const there = Object.entries(DECODERS).filter(([suffix]) => existsSync(file + suffix))
  for (const [suffix] of there) expect(statSync(file + suffix).mtimeMs).toBe(statSync(file).mtimeMs)
  return Object.fromEntries(there.map(([suffix, decode]) => [suffix, decode(readFileSync(file + suffix)).toString()]))
}

const ofAll = (bytes: Buffer) => ({ '.gz': String(bytes), '.br': String(bytes), '.zst': String(bytes) })

test('an error of the disk names the path and says what to do', () => {
  const feeds = openFeedsFolder(makeFolder(), { compressPages: false })
  feeds.write('rss.xml', TEXT, WHEN, 'feed')
  for (const refused of [() => feeds.foldersIn('rss.xml'), () => feeds.read('.')]) {
    expect(refused).toThrow(FeedsFolderError)
    expect(refused).toThrow(/can't be read/)
  }
})

describe('compressed siblings of a published file', () => {
  test('have its bytes in every coding, and its modification time', () => {
    const folder = makeFolder()
    openFeedsFolder(folder, { compressPages: false }).write('rss.xml', TEXT, WHEN, 'feed')
    expect(siblingsOf(join(folder, 'rss.xml'))).toEqual(ofAll(TEXT))
    expect(statSync(join(folder, 'rss.xml')).mtimeMs).toBe(WHEN)
  })

  test('are omitted if a coding does not make them smaller', () => {
    const folder = makeFolder()
    const feeds = openFeedsFolder(folder, { compressPages: false })
    expect(feeds.replaceIfChanged('rss.xml', Buffer.from('<a/>'), WHEN, 'feed')).toBe(true)
    expect(readdirSync(folder)).toEqual(['rss.xml'])
    expect(feeds.replaceIfChanged('rss.xml', Buffer.from('<a/>'), WHEN, 'feed')).toBe(false)
  })

  test.each([
    ['pages, with the setting `compressPages`', true, 3],
    ['no pages by default', false, 0],
  ])('exist for %s', (_, compressPages, count) => {
    const folder = makeFolder()
    openFeedsFolder(folder, { compressPages }).write('articles/a.html', TEXT, WHEN, 'page')
    expect(Object.keys(siblingsOf(join(folder, 'articles/a.html')))).toHaveLength(count)
  })

  test('are not written again if nothing has changed', () => {
    const folder = makeFolder()
    const feeds = openFeedsFolder(folder, { compressPages: false })
    feeds.write('rss.xml', TEXT, WHEN, 'feed')
    const before = statSync(join(folder, 'rss.xml.br')).ino
    expect(feeds.replaceIfChanged('rss.xml', TEXT, WHEN + 5000, 'feed')).toBe(false)
    expect(statSync(join(folder, 'rss.xml.br')).ino).toBe(before)
  })

  test.each([
    ['missing', (file: string) => rmSync(`${file}.br`)],
    ['older than its file', (file: string) => utimesSync(`${file}.br`, 1, 1)],
  ])('are written again if one is %s', (_, damage) => {
    const folder = makeFolder()
    const feeds = openFeedsFolder(folder, { compressPages: false })
    feeds.write('rss.xml', TEXT, WHEN, 'feed')
    damage(join(folder, 'rss.xml'))
    expect(feeds.replaceIfChanged('rss.xml', TEXT, WHEN + 5000, 'feed')).toBe(true)
    expect(siblingsOf(join(folder, 'rss.xml'))).toEqual(ofAll(TEXT))
    expect(statSync(join(folder, 'rss.xml')).mtimeMs).toBe(WHEN)
  })

  test('are removed with their file, and before its content changes', () => {
    const folder = makeFolder()
    const feeds = openFeedsFolder(folder, { compressPages: true })
    feeds.write('articles/a.html', TEXT, WHEN, 'page')
    feeds.write('articles/a.html', OTHER, WHEN + 1000, 'page')
    expect(siblingsOf(join(folder, 'articles/a.html'))).toEqual(ofAll(OTHER))
    expect(feeds.remove('articles/a.html')).toBe(true)
    expect(readdirSync(join(folder, 'articles'))).toEqual([])
  })

  test('never have other content than their file, wherever the writer is killed', async () => {
    const folder = makeFolder()
    const script = join(import.meta.dirname, 'write-without-end.ts')
    for (let round = 0; round < 12; round++) {
      const writer = spawn(process.execPath, [script, folder, 'rss.xml'], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(writer.stdout, 'data')
      await setTimeout(round * 1.7)
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      const file = join(folder, 'rss.xml')
      for (const text of Object.values(siblingsOf(file))) expect(text).toBe(readFileSync(file, 'utf8'))
    }
    const feeds = openFeedsFolder(folder, { compressPages: false })
    feeds.tidy()
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

test('the next pass writes siblings that a crash left unwritten', async () => {
  const site = makeSite()
  site.write('harbour.txt', articleAbout('harbour'))
  await site.pass()
  const before = site.published()
  rmSync(join(site.folder, 'feeds', 'atom.xml.gz'))
  const report = await site.pass()
  expect(site.published()).toEqual(before)
  expect(report.changed).toEqual(['atom.xml'])
})
