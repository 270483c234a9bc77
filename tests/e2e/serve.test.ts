import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { type AtEnd, makeWorkplace, run, start, unusedPort, type Workplace } from './gazette.ts'

async function served(workplace: Workplace, atEnd?: AtEnd) {
  const port = await unusedPort()
  const begin = performance.now()
  const running = start(workplace.folder, ['serve'], { PORT: String(port) }, atEnd)
  await running.says('Checking ')
  return { ...running, url: `http://localhost:${port}`, startTime: performance.now() - begin }
}

/** Asks until the answer fits, and tells how long it took, in milliseconds. */
async function until(url: string, fits: (text: string) => boolean, most: number): Promise<number> {
  const begin = performance.now()
  while (performance.now() - begin < most) {
    if (fits(await (await fetch(url)).text())) return performance.now() - begin
    await setTimeout(20)
  }
  throw new Error(`${url} did not change within ${most} ms`)
}

describe('gazette serve', () => {
  const workplace = makeWorkplace(afterAll)
  workplace.write('seeds/harbour.txt', articleAbout('harbour', '12 April 2026'))
  workplace.write('seeds/picture.png', Buffer.from('\x89PNG\r\n\x1a\n'))
  const ends: (() => void)[] = []
  let server: Awaited<ReturnType<typeof served>>
  beforeAll(async () => {
    server = await served(workplace, (end) => ends.push(end))
  })
  afterAll(() => {
    for (const end of ends) end()
  })

  test.runIf(process.platform === 'linux')(
    'returns freed memory to the system, in the process that was started',
    () => {
      expect(readFileSync(`/proc/${server.process.pid}/environ`, 'latin1')).toContain('MALLOC_TRIM_THRESHOLD_=')
    },
  )

  test('prints what was published, what was not and why, the URLs, and the next pass', async () => {
    const { output, says, url } = server
    await says('GAZETTE_BASE_URL')
    expect(output()).toContain('1 article published: 1 new')
    expect(output()).toContain('The harbour opens again after a long winter  (harbour.txt)')
    expect(output()).toMatch(/Not published:\n {2}picture\.png: /)
    for (const path of ['rss.xml', 'atom.xml', 'feed.json']) expect(output()).toContain(`${url}/${path}`)
    expect(output()).toMatch(/next pass at \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
    expect(output().match(/GAZETTE_BASE_URL/g)).toHaveLength(1)
  })

  test('answers for every feed 200, then 304; for pages 200', async () => {
    const { url } = server
    for (const path of [
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/',
      '/articles/the-harbour-opens-again-after-a-long-winter',
    ]) {
      const first = await fetch(url + path)
      expect([path, first.status]).toEqual([path, 200])
      expect(await first.text()).toContain('harbour')
      const again = await fetch(url + path, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
      expect([path, again.status]).toEqual([path, 304])
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect((await fetch(`${url}/nothing`)).status).toBe(404)
  })

  test('has a saved or corrected article live in under two seconds', async () => {
    const { url, startTime } = server
    // A start takes a second, unless others hold the processors.
    const soon = Math.max(2000, 2 * startTime)
    workplace.write('seeds/new/library.txt', articleAbout('library'))
    expect(await until(`${url}/atom.xml`, (text) => text.includes('library'), 30_000)).toBeLessThan(soon)
    workplace.write('seeds/harbour.txt', articleAbout('harbour').replace('Saturday', 'Sunday'))
    expect(await until(`${url}/feed.json`, (text) => text.includes('Sunday'), 30_000)).toBeLessThan(soon)
  })

  test('a second process on the same data folder is told who holds it', async () => {
    const { status, output } = await run(workplace.folder, ['build'])
    expect(status).toBe(2)
    expect(output).toContain(String(server.process.pid))
  })

  test('SIGTERM twice: exits in under five seconds with status 0', async () => {
    const begin = performance.now()
    server.process.kill('SIGTERM')
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(performance.now() - begin).toBeLessThan(Math.max(5000, 4 * server.startTime))
  })
})

test('SIGTERM twice during the first pass: exits in under five seconds with status 0', async () => {
  const workplace = makeWorkplace()
  for (let n = 0; n < 3000; n++) workplace.write(`seeds/${n}.txt`, articleAbout(`place${n}`))
  const port = await unusedPort()
  const started = performance.now()
  const { process, ended, says, output } = start(workplace.folder, ['serve'], { PORT: String(port) })
  await says('reading articles')
  const begin = performance.now()
  process.kill('SIGTERM')
  await setTimeout(100)
  process.kill('SIGTERM')
  expect(await ended).toBe(0)
  // A start takes a second, unless others hold the processors.
  expect(performance.now() - begin).toBeLessThan(Math.max(5000, 4 * (begin - started)))
  expect(output()).not.toMatch(/failed|Checking/)
})

test('a port in use is reported, with what to do', async () => {
  const other = createServer().listen(0)
  const port = (other.address() as { port: number }).port
  const running = start(makeWorkplace().folder, ['serve'], { PORT: String(port) })
  expect(await running.ended).toBe(2)
  expect(running.output()).toContain(String(port))
  expect(running.output()).toContain('PORT')
  other.close()
})

test('an impossible schedule is reported, and nothing is started', async () => {
  const { status, output } = await run(makeWorkplace().folder, ['serve'], { GAZETTE_SCHEDULE: '60 * * * *' })
  expect(status).toBe(2)
  expect(output).toContain('the schedule (GAZETTE_SCHEDULE) is "60 * * * *"')
})

test('the contents of feeds/ are served before the first pass has ended', async () => {
  const workplace = makeWorkplace()
  workplace.write('seeds/harbour.txt', articleAbout('harbour'))
  await start(workplace.folder, ['build']).ended
  writeFileSync(join(workplace.folder, 'seeds/library.txt'), articleAbout('library'))
  const port = await unusedPort()
  const running = start(workplace.folder, ['serve'], { PORT: String(port) })
  let status = 0
  while (!running.output().includes('published')) {
    status = await fetch(`http://localhost:${port}/rss.xml`).then(
      (answer) => answer.status,
      () => status,
    )
    if (status !== 0) break
  }
  expect(status).toBe(200)
})

test('if the database cannot be opened, what is published is served until it can', async () => {
  const workplace = makeWorkplace()
  workplace.write('seeds/harbour.txt', articleAbout('harbour'))
  await start(workplace.folder, ['build']).ended
  for (const name of ['gazette.db', 'gazette.db-wal', 'gazette.db-shm'])
    rmSync(join(workplace.folder, 'data', name), { force: true })
  workplace.write('data/gazette.db', 'no database at all, but some text of a length'.repeat(100))
  const port = await unusedPort()
  const running = start(workplace.folder, ['serve'], { PORT: String(port) })
  await running.says('is damaged')
  await running.says('Checking ')
  const url = `http://localhost:${port}`
  expect(await (await fetch(`${url}/rss.xml`)).text()).toContain('harbour')
  const slice = await fetch(`${url}/language/en/rss.xml`)
  expect([slice.status, slice.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)])
  rmSync(join(workplace.folder, 'data', 'gazette.db'))
  workplace.write('seeds/library.txt', articleAbout('library'))
  await until(`${url}/rss.xml`, (text) => text.includes('library'), 30_000)
  expect((await fetch(`${url}/language/en/rss.xml`)).status).toBe(200)
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
})

test('if the database cannot be opened and nothing is published, it exits with a message', async () => {
  const workplace = makeWorkplace()
  workplace.write('data/gazette.db', 'no database at all, but some text of a length'.repeat(100))
  const { status, output } = await run(workplace.folder, ['serve'], { PORT: String(await unusedPort()) })
  expect(status).toBe(2)
  expect(output).toContain('is damaged')
})
