/**
 * Whether `feeds/` on a static host behaves like Gazette: nginx and Caddy, with the configurations in
 * docs/static-hosting.md, serving the result of `gazette build`, and `gazette serve` get the same requests, each with
 * its own validators. Prints the differences, and exits with status 1 if there are any that the table does not expect.
 * Usage: node bench/static-hosting.ts [--install]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Daemon, requirePrograms, startDaemon, withSbin } from './daemon.ts'
import { COMMAND, makeSiteFolder, settingsOf, startGazette } from './gazette-process.ts'
import { writeMadeUpArticles } from './made-up-articles.ts'
import { askOnce, type RawAnswer } from './raw-http.ts'
import { freePort } from './serve-port.ts'

/** A request; `given` holds the validators from this host's earlier response. */
interface Question {
  readonly name: string
  readonly path: string
  readonly method?: string
  readonly fields?: (given: RawAnswer['fields']) => Readonly<Record<string, string>>
  /** Hosts known to respond differently, and why that is acceptable. */
  readonly otherwise?: Readonly<Record<string, string>>
}

const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json']
const DAY = 86_400_000
const dateOf = (given: RawAnswer['fields'], offset: number) =>
  new Date(Date.parse(given['last-modified'] ?? '') + offset).toUTCString()

function questionsOf(article: string): readonly Question[] {
  const rss = { path: '/rss.xml' }
  return [
    ...FEEDS.map((path) => ({ name: path, path })),
    ...FEEDS.map((path) => ({ name: `${path}, HEAD`, path, method: 'HEAD' })),
    ...FEEDS.map((path) => ({ name: `${path}, gzip`, path, fields: () => ({ 'Accept-Encoding': 'gzip' }) })),
    {
      ...rss,
      name: 'br',
      fields: () => ({ 'Accept-Encoding': 'br' }),
      otherwise: { nginx: 'has no br without its module' },
    },
    { ...rss, name: 'zstd', fields: () => ({ 'Accept-Encoding': 'zstd' }), otherwise: { nginx: 'has no zstd' } },
    { ...rss, name: 'gzip refused', fields: () => ({ 'Accept-Encoding': 'gzip;q=0' }) },
    ...FEEDS.map((path) => ({
      name: `${path}, its tag`,
      path,
      fields: (given: RawAnswer['fields']) => ({ 'If-None-Match': given.etag ?? '' }),
    })),
    { ...rss, name: 'its tag, weak', fields: ({ etag = '' }) => ({ 'If-None-Match': `W/${etag.replace('W/', '')}` }) },
    { ...rss, name: 'its tag in a list', fields: ({ etag = '' }) => ({ 'If-None-Match': `"a", ${etag}` }) },
    { ...rss, name: '*', fields: () => ({ 'If-None-Match': '*' }) },
    { ...rss, name: 'an unknown tag', fields: () => ({ 'If-None-Match': '"unknown"' }) },
    {
      ...rss,
      name: 'its tag, an early date',
      fields: (given) => ({ 'If-None-Match': given.etag ?? '', 'If-Modified-Since': dateOf(given, -DAY) }),
      otherwise: { nginx: 'wants both to match; a reader that repeats both is answered 304' },
    },
    {
      ...rss,
      name: 'an unknown tag, its date',
      fields: (given) => ({ 'If-None-Match': '"unknown"', 'If-Modified-Since': dateOf(given, 0) }),
    },
    { ...rss, name: 'its date', fields: (given) => ({ 'If-Modified-Since': dateOf(given, 0) }) },
    { ...rss, name: 'a later date', fields: (given) => ({ 'If-Modified-Since': dateOf(given, 1000) }) },
    { ...rss, name: 'an early date', fields: (given) => ({ 'If-Modified-Since': dateOf(given, -DAY) }) },
    { ...rss, name: 'no date', fields: () => ({ 'If-Modified-Since': 'yesterday' }) },
    { name: 'a query', path: '/rss.xml?utm_source=x' },
    ...FEEDS.map((path) => ({ name: `an archive of ${path}`, path: `/archive/1${path}` })),
    ...FEEDS.map((path) => ({ name: `a feed of one's own, ${path}`, path: `/feeds/harbours${path}` })),
    { name: 'list of feeds', path: '/opml.xml' },
    { name: 'front page', path: '/' },
    { name: 'front page by file', path: '/index.html' },
    { name: 'article', path: article },
    { name: 'article, its tag', path: article, fields: ({ etag = '' }) => ({ 'If-None-Match': etag }) },
    { name: 'article by file', path: `${article}.html` },
    { name: 'icon', path: '/favicon.svg' },
    {
      name: 'old icon',
      path: '/favicon.ico',
      otherwise: { Caddy: 'the type of the system: image/vnd.microsoft.icon' },
    },
    { name: 'robots.txt', path: '/robots.txt' },
    { name: 'nothing there', path: '/nothing' },
    { name: 'no article', path: '/articles/nothing' },
    { name: 'a withdrawn article', path: '/articles/gone' },
    { name: 'a list for hosts', path: '/gone.txt' },
    { name: 'the ledger', path: '/ledger.jsonl' },
    { name: 'the lock', path: '/.gazette.lock' },
    { name: 'versions', path: '/versions/rss.xml.json' },
    { name: 'a sibling', path: '/rss.xml.gz' },
    { name: 'POST', path: '/rss.xml', method: 'POST' },
  ]
}

function configurationOf(language: string, folder: string, port: number): string {
  const page = readFileSync(new URL('../docs/static-hosting.md', import.meta.url), 'utf8')
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  return block
    .replace('/srv/gazette/feeds', join(folder, 'static'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('news.example:80', `:${port}`)
}

async function startNginx(folder: string): Promise<Daemon> {
  const [port, own] = [await freePort(), join(folder, 'nginx')]
  mkdirSync(own)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${own}/${name};`,
  )
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; master_process off; pid ${own}/pid; events { } http { include /etc/nginx/mime.types; access_log off;
${temporary.join(' ')} ${configurationOf('nginx', folder, port)} }`,
  )
  const command = ['nginx', '-p', own, '-c', join(own, 'nginx.conf'), '-e', join(own, 'log')]
  return startDaemon(command, port, { env: { PATH: withSbin().PATH ?? '' } })
}

async function startCaddy(folder: string): Promise<Daemon> {
  const [port, own] = [await freePort(), join(folder, 'caddy')]
  mkdirSync(own)
  const file = join(own, 'Caddyfile')
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https off\n}\n${configurationOf('caddyfile', folder, port).replace('http://', 'http://')}`,
  )
  return startDaemon(['caddy', 'run', '--adapter', 'caddyfile', '--config', file], port, { env: { HOME: own } })
}

/** What must be the same: status, media type, coding, caching and links of content, and the target of a redirect. */
function summary(answer: RawAnswer): string {
  const { status, fields } = answer
  const path = fields.location?.replace(/^https?:\/\/[^/]+/, '')
  if (status >= 300) return [status, path].filter((part) => part !== undefined).join(' ')
  const type = (fields['content-type'] ?? '').toLowerCase().replace('; ', ';')
  const isVarying = /accept-encoding/i.test(fields.vary ?? '') || fields['content-encoding'] === undefined
  return [
    status,
    type,
    fields['content-encoding'] ?? 'identity',
    isVarying ? '' : 'no Vary',
    fields.etag ? '' : 'no ETag',
    fields['last-modified'] ? '' : 'no date',
    fields['content-security-policy'] ? 'with a policy' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

async function answerOf(port: number, { path, method = 'GET', fields }: Question): Promise<string> {
  const given = fields ? (await askOnce(port, path)).fields : {}
  return summary(await askOnce(port, path, fields?.(given), method))
}

requirePrograms({ nginx: 'nginx', caddy: 'caddy' })
const folder = makeSiteFolder()
writeMadeUpArticles(join(folder, 'seeds'), 120)
writeFileSync(join(folder, 'gazette.yaml'), 'ownFeeds:\n  - name: harbours\n    words: [harbour]\n')
// A server keeps no slices in its folder; static hosts have those that `gazette build` wrote.
const [command = '', ...words] = [...COMMAND, 'build']
spawnSync(command, words, { cwd: folder, env: { ...process.env, ...settingsOf(80) }, stdio: 'ignore' })
// As the publisher does for a withdrawn article.
writeFileSync(join(folder, 'feeds', 'gone.txt'), '/articles/gone\n')
writeFileSync(join(folder, 'feeds', 'articles', 'gone.gone'), '')
cpSync(join(folder, 'feeds'), join(folder, 'static'), { recursive: true, preserveTimestamps: true })
const gazette = await startGazette(folder)
const hosts: Readonly<Record<string, Daemon>> = { nginx: await startNginx(folder), Caddy: await startCaddy(folder) }
const article = `/articles/${readdirSync(join(folder, 'feeds', 'articles'))[0]?.replace('.html', '')}`
let unexpected = 0
try {
  for (const question of questionsOf(article)) {
    const own = await answerOf(gazette.port, question)
    const notes = await Promise.all(
      Object.entries(hosts).map(async ([name, host]) => {
        const answer = await answerOf(host.port, question)
        if (answer === own) return `${name} the same`
        const reason = question.otherwise?.[name]
        if (reason === undefined) unexpected++
        return `${name}: ${answer} (${reason ?? 'NOT EXPECTED'})`
      }),
    )
    console.log(`${question.name.padEnd(26)} ${own.padEnd(48)} ${notes.join('; ')}`)
  }
} finally {
  await Promise.all([gazette, ...Object.values(hosts)].map((daemon) => daemon.stop()))
}
console.log(unexpected === 0 ? 'only acceptable differences' : `${unexpected} responses differ`)
process.exitCode = unexpected === 0 ? 0 : 1
