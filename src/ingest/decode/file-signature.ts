/** First bytes of files that are not text, and what can be done with each. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF document: export its text'],
  ['PK\x03\x04', 'a zip archive or an office document: name it .docx or .odt if it is one'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document: save it as .docx'],
  ['{\\rtf', 'an RTF document: name it .rtf'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF', 'a media file'],
  ['ID3', 'an MP3 recording'],
  ['OggS', 'an Ogg recording'],
  ['\x1f\x8b', 'a gzip archive: unpack it'],
  ['BZh', 'a bzip2 archive: unpack it'],
  ['\xfd7zXZ\x00', 'an xz archive: unpack it'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive: unpack it'],
  ['Rar!\x1a\x07', 'a RAR archive: unpack it'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'a database'],
]

/** The type of a file that is not text, judged by its first bytes; undefined if they indicate none. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('latin1')
  return SIGNATURES.find(([signature]) => start.startsWith(signature) && !isProse(signature, start))?.[1]
}

/** A text may begin with the letters of a signature, but then only printable ASCII follows. */
function isProse(signature: string, start: string): boolean {
  return /^[A-Za-z0-9]+$/.test(signature) && /^[ -~\s]*$/.test(start)
}
