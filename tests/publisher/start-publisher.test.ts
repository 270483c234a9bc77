import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startPublisher } from '../../src/publisher/start-publisher.ts'
import { parseConfig } from '../../src/settings/config.ts'
import { TEMPORARY } from '../temporary.ts'

const MODULE = new URL('./failing-thread.ts', import.meta.url)

async function failingPublisher(title: string) {
  const folder = mkdtempSync(join(TEMPORARY, 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const environment = { GAZETTE_TITLE: title, GAZETTE_DATA: join(folder, 'mark') }
  const config = parseConfig({ environment, folder })
  return startPublisher({ config, version: '1.0.0' }, { onProgress: () => {}, module: MODULE })
}

test('a thread that ends during a pass makes that pass fail, and the next one starts another', async () => {
  const publisher = await failingPublisher('in a pass')
  await expect(publisher.pass('all')).rejects.toThrow(/starts another.*the first thread fails/s)
  await expect(publisher.pass('all')).rejects.toThrow('answered')
  await publisher.close()
})

test('a thread that ends between two passes is replaced by the next pass', async () => {
  const publisher = await failingPublisher('in between')
  await expect(publisher.pass('all')).rejects.toThrow('failing soon')
  await setTimeout(200)
  await expect(publisher.pass('all')).rejects.toThrow('answered')
  await publisher.close()
})

test('a publisher whose thread has ended closes at once', async () => {
  const publisher = await failingPublisher('in a pass')
  await expect(publisher.pass('all')).rejects.toThrow('the first thread fails')
  await publisher.close()
})
