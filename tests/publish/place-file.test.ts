import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeFile } from '../../src/publish/folder/place-file.ts'

test('a file that cannot be written completely leaves the old one in place, and no partial file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const target = join(folder, 'rss.xml')
  writeFileSync(target, 'old')
  const bytes = Buffer.from('new')
  // A sibling in a folder that is not there stands for a disk that is full once the file itself is written.
  const siblings = [{ suffix: '/not/there', bytes }]
  expect(() => placeFile({ target, bytes, siblings, lastModified: 0, durable: true, writer: 0 })).toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual(['rss.xml'])
  expect(readFileSync(target, 'utf8')).toBe('old')
})
