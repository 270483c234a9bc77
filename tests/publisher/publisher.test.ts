import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openPublisher } from '../../src/publisher/publisher.ts'
import { parseConfig } from '../../src/settings/config.ts'
import { articleNumber } from '../publish/archive-walk.ts'
import { TEMPORARY } from '../temporary.ts'

function writeArticles(folder: string, from: number, to: number): void {
  for (let n = from; n < to; n++) {
    const file = join(folder, 'seeds', `${n}.md`)
    writeFileSync(file, `---\nlanguage: en\n---\n\n# The news of place${n}\n\n${articleNumber(n)}`)
    utimesSync(file, 1_000, 1_000)
  }
}

test('RFC 9110, 8.8.2.2: a slice built during a pass has an earlier Last-Modified than the one after the pass', async () => {
  const folder = mkdtempSync(join(TEMPORARY, 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'seeds'))
  const publisher = await openPublisher({ config: parseConfig({ environment: {}, folder }), version: '1' }, () => {})
  onTestFinished(() => publisher.close())
  const build = async () => {
    const built = await publisher.build('language/en/atom.xml', [])
    return typeof built === 'object' ? [{ text: Buffer.from(built.bytes).toString(), at: built.lastModified }] : []
  }
  writeArticles(folder, 0, 5)
  await publisher.pass('all')
  writeArticles(folder, 5, 160)
  let isOut = false
  const pass = publisher.pass('all').finally(() => {
    isOut = true
  })
  const early: { text: string; at: number }[] = []
  while (!isOut) {
    early.push(...(await build()))
    await setTimeout(5)
  }
  await pass
  const [last] = await build()
  const others = early.filter(({ text }) => text !== last?.text)
  expect(new Set(others.map(({ text }) => text)).size).toBeGreaterThan(1)
  expect(Math.max(...others.map(({ at }) => at))).toBeLessThan(last?.at ?? 0)
})
