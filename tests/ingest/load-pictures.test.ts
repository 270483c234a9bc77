import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pictureStamps } from '../../src/ingest/find-pictures.ts'
import { openPictures } from '../../src/ingest/load-pictures.ts'
import { jpeg, png } from './sample-pictures.ts'
import { seedsFolder } from './scan/seeds-folder.ts'

const LIMIT = 10_000

function withFiles(files: Readonly<Record<string, Uint8Array>>) {
  const seeds = seedsFolder()
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(seeds.folder, path)), { recursive: true })
    writeFileSync(join(seeds.folder, path), bytes)
  }
  return seeds
}

describe('the pictures beside a seed', () => {
  test('are found, and read when they are published', () => {
    using seeds = withFiles({ 'news/pics/boat (1).png': png(7) })
    const pictures = openPictures(seeds.folder, 'news/a.md', LIMIT)
    const address = pictures.find('pics/boat%20(1).png') ?? ''
    expect(address).toBe('https://seeds.invalid/news/pics/boat%20%281%29.png')
    expect(pictures.read(address)).toMatchObject({
      kind: 'png',
      bytes: png(7),
      file: { path: 'news/pics/boat (1).png' },
    })
  })

  test('are of the kind that their bytes tell, whatever their names say', () => {
    using seeds = withFiles({ 'boat.png': jpeg() })
    const pictures = openPictures(seeds.folder, 'a.md', LIMIT)
    expect(pictures.read(pictures.find('boat.png') ?? '')).toMatchObject({ kind: 'jpg' })
  })

  test('have names that the disk may spell in two ways', () => {
    using seeds = withFiles({ [`bate${'\u0301'}.png`]: png() })
    expect(openPictures(seeds.folder, 'a.md', LIMIT).find('baté.png')).toBe('https://seeds.invalid/bat%C3%A9.png')
  })

  test.each<[string, Uint8Array]>([
    ['tracking pixels', png(0, 60)],
    ['larger than what is read', png(0, LIMIT + 1)],
    ['pages in spite of their names', Buffer.from(`<html>${'x'.repeat(300)}</html>`)],
    [
      'drawings, which may run scripts',
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(300)}</svg>`),
    ],
    ['empty', Buffer.alloc(0)],
  ])('are left out if they are %s', (_, bytes) => {
    using seeds = withFiles({ 'boat.png': bytes })
    const pictures = openPictures(seeds.folder, 'a.md', LIMIT)
    expect(pictures.find('boat.png')).toBeUndefined()
    expect(pictures.looked()).toMatchObject([{ path: 'boat.png', stamp: expect.stringMatching(/^\d/) }])
  })

  test('are never outside the seeds folder, whatever links there are', () => {
    using outside = withFiles({ 'secret.png': png() })
    using seeds = withFiles({ 'own.png': png() })
    symlinkSync(join(outside.folder, 'secret.png'), join(seeds.folder, 'link.png'))
    symlinkSync(outside.folder, join(seeds.folder, 'folder'))
    symlinkSync(join(seeds.folder, 'own.png'), join(seeds.folder, 'fine.png'))
    const pictures = openPictures(seeds.folder, 'a.md', LIMIT)
    expect(['link.png', 'folder/secret.png'].map((written) => pictures.find(written))).toEqual([undefined, undefined])
    expect(pictures.find('fine.png')).toBeDefined()
  })

  test('change their stamps with their bytes, and have none when they are gone; a fault of the disk tells nothing', () => {
    using seeds = withFiles({ 'boat.png': png() })
    const first = pictureStamps(seeds.folder, 0)('boat.png')
    writeFileSync(join(seeds.folder, 'boat.png'), png(1, 400))
    expect(first).not.toBe('')
    expect(pictureStamps(seeds.folder, 0)('boat.png')).not.toBe(first)
    expect(pictureStamps(seeds.folder, 0)('none.png')).toBe('')
    symlinkSync('loop', join(seeds.folder, 'loop'))
    expect(pictureStamps(seeds.folder, 0)('loop/boat.png')).toBeUndefined()
  })

  test('are remembered twenty times, however many addresses lead nowhere, and so are folders that are not there', () => {
    using seeds = withFiles({})
    const pictures = openPictures(seeds.folder, 'a.html', LIMIT)
    for (let n = 0; n < 50; n++) pictures.find(`${n}.png`)
    expect(pictures.looked().filter(({ path }) => path.endsWith('.png'))).toHaveLength(20)
    for (let n = 0; n < 50; n++) pictures.find(`pics${n}/a.png`)
    expect(pictures.looked()).toHaveLength(50)
  })

  test('do not matter if the folder is gone', () => {
    expect(openPictures('/nonexistent', 'a.md', LIMIT).find('boat.png')).toBeUndefined()
  })
})

test('pictures in a seed itself are held until they are published', () => {
  using seeds = withFiles({})
  const pictures = openPictures(seeds.folder, 'a.docx', LIMIT)
  const [first, second] = [png(1), jpeg(2)].map((bytes) => pictures.hold(bytes) ?? '')
  expect(pictures.read(first ?? '')).toEqual({ kind: 'png', bytes: png(1) })
  expect(pictures.read(second ?? '')).toEqual({ kind: 'jpg', bytes: jpeg(2) })
  expect(pictures.hold(Buffer.from('EMF'.repeat(200)))).toBeUndefined()
})
