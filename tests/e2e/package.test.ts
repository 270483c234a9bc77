import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace } from './gazette.ts'

const ROOT = join(import.meta.dirname, '../..')

test('npm pack gives a package whose gazette command works outside the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' })
  const [tarball = ''] = readdirSync(folder)
  // Installed below node_modules, where Node strips no types; what it depends on comes from the repository.
  const installed = join(folder, 'node_modules')
  execFileSync('mkdir', [installed])
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', installed])
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'package', 'node_modules'))
  const workplace = makeWorkplace()
  workplace.write('seeds/harbour.txt', articleAbout('harbour'))
  const command = join(installed, 'package/src/gazette.mjs')
  const output = execFileSync(process.execPath, [command, 'build'], { cwd: workplace.folder, encoding: 'utf8' })
  expect(output).toContain('1 article published')
  expect(readdirSync(join(installed, 'package'))).not.toContain('tests')
})
