import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'

function withFile<Result>(file: string, flags: 'r' | 'a', work: (descriptor: number) => Result): Result {
  const descriptor = openSync(file, flags)
  try {
    return work(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The last `count` of a file's first `size` bytes. */
export function bytesBefore(file: string, size: number, count: number): Buffer {
  const bytes = Buffer.alloc(Math.min(size, count))
  if (bytes.length > 0)
    withFile(file, 'r', (descriptor) => readSync(descriptor, bytes, 0, bytes.length, size - bytes.length))
  return bytes
}

/** Appends text to a file and waits until it is on disk. */
export function appendText(file: string, text: string): void {
  const bytes = Buffer.from(text)
  withFile(file, 'a', (descriptor) => {
    // A nearly full disk writes only a part, which only the count shows; the next write then fails with the reason.
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  })
}

/** Waits until a folder's directory entries are on disk. Windows has no equivalent. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') withFile(folder, 'r', fsyncSync)
}

/** Size of a file in bytes; 0 if there is none. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
