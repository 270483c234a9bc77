/** Media types by extension, for files without a declared type. */
const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
}

/** A media type as written, in lower case and without parameters, which feeds have no place for. */
function plainMediaType(written: string | undefined): string | undefined {
  return /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;|$)/.exec(written ?? '')?.[1]?.toLowerCase()
}

/** The media type that a file's extension implies. `url` is absolute. */
function mediaTypeOfUrl(url: string): string | undefined {
  const extension = /\.(\w{2,5})$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return TYPE_BY_EXTENSION[extension]
}

/** The media type of a file: as written if that is one, else as its extension implies. `url` is absolute. */
export function mediaTypeOf(written: string | undefined, url: string): string | undefined {
  return plainMediaType(written) ?? mediaTypeOfUrl(url)
}
