import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFeedsFolder } from '../../src/publish/folder/feeds-folder.ts'
import { syncFiles } from '../../src/publish/folder/sync-files.ts'

function makeFeeds() {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { folder, feeds: openFeedsFolder(folder, { compressPages: false }) }
}

const named = (folder: string) => readdirSync(join(folder, 'pictures')).filter((name) => !name.startsWith('.'))

test.each([1, 30])('%i staged files have their names only once they are settled', async (count) => {
  const { folder, feeds } = makeFeeds()
  const paths = Array.from({ length: count }, (_, n) => `pictures/${n}.png`)
  for (const path of paths) feeds.stage(path, Buffer.from(path), 1_000)
  expect(named(folder)).toEqual([])
  await feeds.settle([...paths, ...paths, 'pictures/placed-before.png'])
  expect(named(folder)).toHaveLength(count)
  for (const path of paths) expect([feeds.read(path)?.toString(), feeds.timeOf(path)]).toEqual([path, 1_000])
  await feeds.settle(paths)
  expect(readdirSync(join(folder, 'pictures'))).toHaveLength(count)
})

test('a crash leaves staged files, which are removed', () => {
  const { folder, feeds } = makeFeeds()
  feeds.stage('pictures/a.png', Buffer.from('a'), 0)
  feeds.tidy()
  expect(readdirSync(join(folder, 'pictures'))).toEqual([])
})

test.each(['gazette-no-such-command', 'false'])(
  'files are synced one by one where the file system cannot be: %s',
  async (command) => {
    const { folder, feeds } = makeFeeds()
    const names = Array.from({ length: 40 }, (_, n) => `${n}.png`)
    for (const name of names) feeds.write(name, Buffer.from(name), 0, 'page')
    await syncFiles(
      names.map((name) => join(folder, name)),
      command,
    )
    expect(readFileSync(join(folder, '7.png'), 'utf8')).toBe('7.png')
    await expect(
      syncFiles(
        names.map((name) => join(folder, 'gone', name)),
        command,
      ),
    ).rejects.toThrow('ENOENT')
  },
)
