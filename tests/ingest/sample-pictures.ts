/** Bytes that begin as a PNG does, and are large enough for a picture of an article; `mark` tells one from another. */
export function png(mark = 0, size = 300): Buffer {
  const bytes = Buffer.alloc(size, mark)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  return bytes
}

/** The same as a JPEG. */
export function jpeg(mark = 0): Buffer {
  const bytes = png(mark)
  bytes.write('\xff\xd8\xff\xe0\0\0\0\0', 'latin1')
  return bytes
}

/** A PNG that says how large it is. */
export function pngOf(width: number, height: number, mark = 0): Buffer {
  const bytes = png(mark)
  bytes.write('\0\0\0\rIHDR', 8, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** A data URL of a picture. */
export const dataUrl = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`
