import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../..')

/** A file of the project as the tests about the project see it. */
export interface SourceFile {
  /** Below the project's folder, `/` between names. */
  readonly path: string
  readonly text: string
}

/** The files below a folder of the project whose names end in one of the given ways. */
export function sourceFiles(folder: string, ...endings: readonly string[]): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The text of one file of the project. */
export function projectFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
