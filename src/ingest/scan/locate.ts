import { lstatSync, realpathSync, type Stats } from 'node:fs'
import { dirname, sep } from 'node:path'
import { faultCode, faultText } from './fault-text.ts'

/** A file with its links resolved; or why there is none; or nothing, when it has vanished. */
export type Located =
  | { readonly absolute: string; readonly stats: Stats }
  | { readonly problem: string; readonly stats?: Stats }
  | undefined

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function linkedFolderProblem(link: string, target: string): string {
  return isWithin(target, dirname(link))
    ? 'is a link to a folder that it lies in itself: remove it'
    : 'is a link to a folder, whose articles are read under their own names: remove it'
}

function linkFaultText(code: string): string {
  return code === 'ENOENT' ? 'is a link to nothing: remove it, or restore what it leads to' : faultText(code)
}

function followLink(root: string, link: string, stats: Stats): Located {
  const target = realpathSync(link)
  if (!isWithin(root, target)) {
    return { problem: 'is a link that leads out of the seeds folder: put the file itself here', stats }
  }
  const found = lstatSync(target)
  return found.isDirectory() ? { problem: linkedFolderProblem(link, target), stats } : checkKind(target, found)
}

function checkKind(absolute: string, stats: Stats): Located {
  if (stats.isFile()) return { absolute, stats }
  if (stats.isDirectory()) return { problem: faultText('EISDIR'), stats }
  return { problem: 'is a pipe, a socket or a device, not a file: remove it', stats }
}

/**
 * Finds the regular file at a path without opening it. Links are followed to files inside `root`, and nowhere else; links to
 * folders never, so no walk can loop.
 */
export function locateFile(root: string, path: string): Located {
  let link: Stats | undefined
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    if (!stats.isSymbolicLink()) return checkKind(path, stats)
    link = stats
    return followLink(root, path, stats)
  } catch (error) {
    const code = faultCode(error)
    if (link !== undefined) return { problem: linkFaultText(code), stats: link }
    return { problem: faultText(code) }
  }
}
