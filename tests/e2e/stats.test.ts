import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace, run, start, unusedPort } from './gazette.ts'

test('polls are counted, stored when the server stops, and shown by gazette stats; /metrics shows them at once', async () => {
  const workplace = makeWorkplace()
  workplace.write('seeds/harbour.txt', articleAbout('harbour'))
  const port = await unusedPort()
  const running = start(workplace.folder, ['serve'], { PORT: String(port) })
  await running.says('Checking ')
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

test('a client that reads nothing while the server stops costs no counts', async () => {
  const workplace = makeWorkplace()
  for (let n = 0; n < 3; n++) workplace.write(`seeds/${n}.txt`, longArticle(n))
  const port = await unusedPort()
  const environment = { PORT: String(port), GAZETTE_FEED_SIZE: '20000', GAZETTE_SEED_SIZE: '10' }
  const started = performance.now()
  const running = start(workplace.folder, ['serve'], environment)
  await running.says('Checking ')
  // A start takes a second or two, unless others hold the processors.
  const most = Math.max(5000, 2 * (performance.now() - started))
  const slow = connect(port, '127.0.0.1')
  await once(slow, 'connect')
  slow.pause()
  const ask = 'GET /rss.xml HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Feedbin feed-id:7 - 42 subscribers\r\n\r\n'
  slow.write(ask.repeat(9))
  await setTimeout(500)
  const begin = performance.now()
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(performance.now() - begin).toBeGreaterThan(2500)
  expect(performance.now() - begin).toBeLessThan(most)
  slow.destroy()
  const { output } = await run(workplace.folder, ['stats', '--days', '1', '--json'])
  expect(JSON.parse(output).total).toMatchObject({ polls: 9, subscribers: 42 })
})

/** Text of which a few articles are more than the buffers of a socket hold. */
function longArticle(n: number): string {
  const paragraph = Array.from(
    { length: 60 },
    (_, at) => `The harbour number ${n} of ${at * 7919 * (n + 3)} ships`,
  ).join(' opens for ')
  return `${articleAbout(`harbour ${n}`)}\n${Array.from({ length: 120 }, (_, at) => `${at} ${paragraph}.`).join('\n\n')}\n`
}
