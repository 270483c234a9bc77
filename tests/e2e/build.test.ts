import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { type AtEnd, makeWorkplace, run, unusedPort, type Workplace } from './gazette.ts'

const PLENTY = 50_000_000

/** A good article beside the bad input: it must be published whatever the other is. */
function withGoodArticle(atEnd?: AtEnd): Workplace {
  const workplace = makeWorkplace(atEnd)
  workplace.write('seeds/good.txt', articleAbout('harbour', '12 April 2026'))
  return workplace
}

function published(workplace: Workplace): readonly string[] {
  const feed: { items: { title: string }[] } = JSON.parse(
    readFileSync(join(workplace.folder, 'feeds/feed.json'), 'utf8'),
  )
  return feed.items.map(({ title }) => title)
}

const GOOD = 'The harbour opens again after a long winter'

const BAD: readonly (readonly [what: string, name: string, content: string | Uint8Array, reason: RegExp])[] = [
  ['a binary file', 'binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), /not text/],
  ['a 50 MB file', 'large.txt', 'word '.repeat(PLENTY / 5), /(?:50|10).*(?:MB|megabyte)/],
  ['an empty file', 'empty.txt', '', /empty/],
  ['a file of white space', 'white.txt', ' \n\t\n\u00a0', /empty|white space|blank/],
  ['broken front matter', 'broken.md', '---\ntitle: [a\n---\n\nText\n', /front matter/],
  ['an article of control characters', 'control.txt', '\x01\x02\x03\x04\x05\x06\x07'.repeat(50), /./],
  ['a file of another kind', 'other.docx', 'PK\x03\x04', /./],
]

describe('gazette build with bad input says what is wrong, and publishes the rest', () => {
  describe('of its seeds', () => {
    const workplace = withGoodArticle(afterAll)
    for (const [, name, content] of BAD) workplace.write(`seeds/${name}`, content)
    let built: Awaited<ReturnType<typeof run>>
    beforeAll(async () => {
      built = await run(workplace.folder, ['build'], {}, () => {})
    })

    test.each(BAD)('%s', (_what, name, _content, reason) => {
      const [, problems = ''] = /^Not published:\n((?: {2}.*\n)+)/m.exec(built.output) ?? []
      const [, told] = problems.split('\n').flatMap((line) => (line.startsWith(`  ${name}: `) ? line.split(': ') : []))
      expect(told).toMatch(reason)
    })

    test('all of it: the status is 1', () => {
      expect(built.status).toBe(1)
      expect(published(workplace)).toEqual([GOOD])
    })

    test('a missing seeds folder: the message says to create it', async () => {
      rmSync(join(workplace.folder, 'seeds'), { recursive: true })
      const { status, output } = await run(workplace.folder, ['build'])
      expect(output).toMatch(/seeds.*(?:create|GAZETTE_SEEDS)/)
      expect(status).toBe(1)
      expect(published(workplace)).toEqual([GOOD])
    })
  })

  test.skipIf(process.getuid?.() === 0)('an unreadable file', async () => {
    const workplace = withGoodArticle()
    workplace.write('seeds/bad.txt', 'x')
    chmodSync(join(workplace.folder, 'seeds/bad.txt'), 0)
    const { status, output } = await run(workplace.folder, ['build'])
    expect(output).toMatch(/bad\.txt: .*permission/)
    expect(status).toBe(1)
    expect(published(workplace)).toEqual([GOOD])
  })

  test('invalid UTF-8 and a title of 10,000 characters: what can be read is published, with a remark', async () => {
    const workplace = withGoodArticle()
    const text = Buffer.from(articleAbout('café', '1 April 2026'))
    workplace.write('seeds/bad.txt', Buffer.concat([text, Buffer.from([0x80, 0xff, 0xfe, 0x0a])]))
    workplace.write(
      'seeds/long.txt',
      `${'Long title '.repeat(1000)}\n\nA paragraph of text that says something about nothing in particular.\n`,
    )
    const { status, output } = await run(workplace.folder, ['build'])
    expect(output).toMatch(/bad\.txt: .*UTF-8/)
    expect(output).toContain('3 articles published')
    expect(status).toBe(0)
    expect(published(workplace)).toHaveLength(3)
    for (const name of readdirSync(join(workplace.folder, 'feeds/articles'))) expect(name.length).toBeLessThan(100)
  })

  test('a feeds folder that cannot be written', async () => {
    const workplace = withGoodArticle()
    workplace.write('feeds', 'a file where the folder should be')
    const { status, output } = await run(workplace.folder, ['build'])
    expect(output).toMatch(/feeds.*can't be written/)
    expect(output).toContain('GAZETTE_FEEDS')
    expect(status).toBe(2)
  })

  test('a gazette.yaml that cannot be read', async () => {
    const workplace = makeWorkplace()
    workplace.write('gazette.yaml/folder', '')
    const { status, output } = await run(workplace.folder, ['build'])
    expect(output).toMatch(/^Gazette can't start with these settings:\n.*gazette\.yaml can't be read: EISDIR[^\n]*\n$/)
    expect(status).toBe(2)
  })

  test('wrong settings, all named', async () => {
    const { status, output } = await run(makeWorkplace().folder, ['build'], { PORT: 'x', GAZETTE_TIMEZONE: 'Nowhere' })
    expect(output).toContain('PORT is "x"')
    expect(output).toContain('GAZETTE_TIMEZONE is "Nowhere"')
    expect(status).toBe(2)
  })
})

describe('the command line', () => {
  test.each(['serve', 'build', 'inspect', 'stats', 'config', 'withdraw'])(
    '%s --help says what it does',
    async (command) => {
      const { status, output } = await run(makeWorkplace().folder, [command, '--help'])
      expect(status).toBe(0)
      expect(output).toContain(`Usage: gazette ${command}`)
    },
  )

  test('an unknown command or option exits with status 2 and a hint', async () => {
    for (const words of [['bild'], ['build', '--nwo', '2026-01-01'], ['build', '--now', 'soon'], ['inspect']]) {
      const { status, output } = await run(makeWorkplace().folder, words)
      expect([words, status]).toEqual([words, 2])
      expect(output).toMatch(/error: |^Give a file/)
    }
  })

  test('works if compiled code cannot be cached in TMPDIR', async () => {
    const workplace = makeWorkplace()
    workplace.write('no-folder', '')
    expect(await run(workplace.folder, ['--help'], { TMPDIR: join(workplace.folder, 'no-folder') })).toMatchObject({
      status: 0,
      output: expect.stringContaining('Usage: gazette'),
    })
  })

  // Of the two variables this is the one that the threads of a build are started with.
  test('works if compiled code cannot be cached in NODE_COMPILE_CACHE', async () => {
    const workplace = withGoodArticle()
    workplace.write('no-folder', '')
    const environment = { NODE_COMPILE_CACHE: join(workplace.folder, 'no-folder') }
    expect((await run(workplace.folder, ['build'], environment)).status).toBe(0)
    expect(published(workplace)).toEqual([GOOD])
  })

  test('build --now sets the current time', async () => {
    const workplace = makeWorkplace()
    workplace.write('seeds/undated.txt', articleAbout('garden'))
    await run(workplace.folder, ['build', '--now', '2026-03-04T05:06:07Z'])
    expect(readFileSync(join(workplace.folder, 'feeds/feed.json'), 'utf8')).toContain('2026-03-04T05:06:07')
  })

  test('config shows the effective settings, as a table and as JSON', async () => {
    const folder = makeWorkplace().folder
    const { output } = await run(folder, ['config'], { GAZETTE_TITLE: 'The Example' })
    expect(output).toMatch(/^title +The Example +GAZETTE_TITLE/m)
    const { output: json } = await run(folder, ['config', '--json'], { PORT: '1234' })
    expect(JSON.parse(json)).toMatchObject({ port: 1234, baseUrl: 'http://localhost:1234' })
  })

  test('config refuses a schedule that can never be due', async () => {
    const { status, output } = await run(makeWorkplace().folder, ['config'], { GAZETTE_SCHEDULE: '99 * * * *' })
    expect(status).toBe(2)
    expect(output).toContain('the schedule (GAZETTE_SCHEDULE) is "99 * * * *", which is not a valid cron expression')
  })

  test('inspect of a file that is no article says why', async () => {
    const workplace = makeWorkplace()
    mkdirSync(join(workplace.folder, 'folder'))
    workplace.write('empty.txt', '')
    for (const [file, message] of [
      ['missing.txt', /no such/],
      ['empty.txt', /empty/],
      ['folder', /is a folder; give one of its files/],
    ] as const) {
      const { status, output } = await run(workplace.folder, ['inspect', file])
      expect(output).toMatch(message)
      expect(status).not.toBe(0)
    }
  })
})

test('read-only commands create no folders', async () => {
  const workplace = withGoodArticle()
  const { status, output } = await run(join(workplace.folder, 'seeds'), ['build'])
  expect(output).toMatch(
    /^There is no .*\/seeds\/seeds\. Create it, run this command in the folder that contains it, or set GAZETTE_SEEDS\.\n$/,
  )
  expect(status).toBe(2)
  expect(readdirSync(join(workplace.folder, 'seeds'))).toEqual(['good.txt'])
})

describe.runIf(existsSync('/dev/full'))('output that cannot be written', () => {
  const command = (words: string) =>
    `"${process.execPath}" "${join(import.meta.dirname, '../../src/gazette.mjs')}" ${words}`

  test.each(['build', 'config --json'])('exits with status 2 and a message: %s', (words) => {
    const { folder } = withGoodArticle()
    const { status, stderr } = spawnSync('sh', ['-c', `${command(words)} >/dev/full`], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/^The output of this command can't be written: ENOSPC[^\n]*\n$/)
    expect(status).toBe(2)
  })

  test('does not stop the server', async () => {
    const { folder } = withGoodArticle()
    const port = await unusedPort()
    const env = { ...process.env, PORT: String(port), GAZETTE_HOST: '127.0.0.1' }
    const server = spawn('sh', ['-c', `exec ${command('serve')} >/dev/full 2>&1`], { cwd: folder, env })
    onTestFinished(() => void server.kill('SIGKILL'))
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/rss.xml`).then(
        ({ ok }) => ok,
        () => false,
      )
    await expect.poll(answers, { timeout: 30_000 }).toBe(true)
    writeFileSync(join(folder, 'seeds/bad.txt'), '')
    await setTimeout(1500)
    expect(server.exitCode).toBeNull()
  })
})
