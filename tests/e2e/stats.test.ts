import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace, run, start, unusedPort } from './gazette.ts'

test('who polled is counted, kept at the end, and shown; /metrics shows it at once', async () => {
  const workplace = makeWorkplace()
  workplace.write('seeds/harbour.txt', articleAbout('harbour'))
  const port = await unusedPort()
  const running = start(workplace.folder, ['serve'], { PORT: String(port) })
  await running.says('Looking at')
  const url = `http://localhost:${port}/atom.xml`
  const headers = { 'User-Agent': 'Feedbin feed-id:7 - 42 subscribers' }
  const etag = (await fetch(url, { headers })).headers.get('etag') ?? ''
  await fetch(url, { headers: { ...headers, 'If-None-Match': etag } })
  await setTimeout(50)
  expect(await (await fetch(`http://localhost:${port}/metrics`)).text()).toMatch(/status="304"[^\n]* 1\n/)
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  const { status, output } = await run(workplace.folder, ['stats'])
  expect(status).toBe(0)
  expect(output).toMatch(/Feedbin +42 +2 +50 %/)
  const { output: json } = await run(workplace.folder, ['stats', '--days', '1', '--json'])
  expect(JSON.parse(json).total).toMatchObject({ polls: 2, subscribers: 42 })
})
