// node bench/posts.ts FOLDER: reads the Markdown posts below a folder and prints how many of their lines are not published,
// by the rule that left them out. All should be but lines that give or repeat the title, the author or the date, or say of
// which text this is a translation: posts without front matter have those. The rest of what is left out is lost.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../src/domain/article.ts'
import { readSeed } from '../src/ingest/read-seed.ts'
import { normalize } from '../src/normalize/normalize.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: posts FOLDER')

const PUBLISHED: ReadonlySet<Role> = new Set(['body', 'heading', 'caption', 'standfirst', 'blank'])

const GIVING: ReadonlySet<Role> = new Set(['title', 'byline', 'date', 'note'])

const counts = { files: 0, rejected: 0, posts: 0, whole: 0, 'nothing lost': 0, lines: 0, 'lines lost': 0 }
const leftOut = new Map<string, number>()

function count(file: string): void {
  const { documents, rejections } = readSeed(file, readFileSync(join(folder as string, file)))
  counts.files++
  counts.rejected += rejections.length
  for (const document of documents) {
    const roles = normalize(document).roles.filter(({ role }) => role !== 'blank')
    const unpublished = roles.filter(({ role }) => !PUBLISHED.has(role))
    const lost = unpublished.filter(({ role }) => !GIVING.has(role))
    counts.posts++
    counts.lines += roles.length
    counts['lines lost'] += lost.length
    if (unpublished.length === 0) counts.whole++
    if (lost.length === 0) counts['nothing lost']++
    for (const { role, rule } of unpublished) {
      const kind = `${role} ${rule.replace(/:[\d.]+$/, '')}`
      leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1)
    }
  }
}

for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
  if (/\.(?:md|markdown)$/.test(file)) count(file)
}
console.log(counts)
for (const [kind, times] of [...leftOut].toSorted((a, b) => b[1] - a[1])) console.log(`${times} × ${kind}`)
