import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files.ts'

/** What the project consists of; anything else at its top was left there by a program. */
const TOP = [
  ...['package.json', 'tsconfig.json', 'seeds', 'src', 'feeds', 'tests', 'README.md'],
  ...['.ci', '.gitignore', 'LICENSE', 'bench', 'biome.json', 'docs', 'package-lock.json'],
]

test.skipIf(!existsSync(join(ROOT, '.git')))('nothing else is at the top of the project', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
  expect([...new Set(tracked.map((path) => path.split('/')[0]))].toSorted()).toEqual(TOP.toSorted())
})
