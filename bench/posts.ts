// node bench/posts.ts FOLDER: reads the Markdown posts below a folder and prints how many of their lines are not published,
// by the rule that left them out. All but a repeated title should be.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../src/domain/article.ts'
import { readSeed } from '../src/ingest/read-seed.ts'
import { normalize } from '../src/normalize/normalize.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: posts FOLDER')

const PUBLISHED: ReadonlySet<Role> = new Set(['body', 'heading', 'caption', 'standfirst', 'blank'])

const counts = { files: 0, rejected: 0, posts: 0, whole: 0, lines: 0 }
const leftOut = new Map<string, number>()

function count(file: string): void {
  const { documents, rejections } = readSeed(file, readFileSync(join(folder as string, file)))
  counts.files++
  counts.rejected += rejections.length
  for (const document of documents) {
    const roles = normalize(document).roles.filter(({ role }) => role !== 'blank')
    const lost = roles.filter(({ role }) => !PUBLISHED.has(role))
    counts.posts++
    counts.lines += roles.length
    if (lost.length === 0) counts.whole++
    for (const { role, rule } of lost) {
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
