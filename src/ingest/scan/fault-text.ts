const TEXT_BY_CODE: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read by the user that Gazette runs as: grant read permission',
  EPERM: 'cannot be read by the user that Gazette runs as: grant read permission',
  ENOENT: 'is no longer there',
  EISDIR: 'is a folder with the name of a file: rename it',
  ENOTDIR: 'is a file: remove it, or name a folder',
  ELOOP: 'is a link that leads to itself: remove it',
  EIO: 'cannot be read because the disk reports a fault: check the disk, then copy the file in again',
  ESTALE: 'is on a network folder that no longer answers: mount it again',
  ENOTCONN: 'is on a network folder that no longer answers: mount it again',
  EHOSTDOWN: 'is on a network folder that no longer answers: mount it again',
  ETIMEDOUT: 'is on a network folder that no longer answers: mount it again',
  EMFILE: 'cannot be read now, because too many files are open: raise the limit of open files',
  ENFILE: 'cannot be read now, because too many files are open: raise the limit of open files',
  ENAMETOOLONG: 'has a path that is too long: shorten its name',
}

/** The code of a failed system call, such as `EACCES`; rethrows anything else. */
export function faultCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error)
    return error.code
  throw error
}

/** What a failed system call means for a file, and what to do, as the end of a sentence. */
export function faultText(code: string): string {
  return TEXT_BY_CODE[code] ?? `cannot be read (${code})`
}
