import { lstatSync, realpathSync, type Stats } from 'node:fs'
import { dirname, sep } from 'node:path'
import { faultCode, faultText } from './fault-text.ts'

/** A file with links resolved, or why there is none; undefined if it has vanished. */
export type Located =
  | { readonly absolute: string; readonly stats: Stats }
  | { readonly problem: string; readonly stats?: Stats }
  | undefined

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function linkedFolderProblem(link: string, target: string): string {
  return isWithin(target, dirname(link))
    ? 'is a link to a folder that contains it: remove it'
    : 'is a link to a folder, whose articles are read under their own names: remove it'
}

function linkFaultText(code: string): string {
  return code === 'ENOENT' ? 'is a broken link: remove it, or restore its target' : faultText(code)
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
 * Finds the regular file at a path without opening it. Links are followed only to files inside `root`, never to
 * folders, so a walk can't loop.
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
