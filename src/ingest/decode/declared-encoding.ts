const PROLOG = /^\s{0,99}<\?xml[^>]{0,200}\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/
const META = /<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i

/** The canonical name of an encoding supported by TextDecoder; undefined if it is unknown. */
export function canonicalEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** The encoding that an XML or HTML document declares (XML 1.0, section 4.3.3; HTML, section 13.2.3.2). */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  const label = PROLOG.exec(start)?.[1] ?? META.exec(start)?.[1]
  const encoding = label === undefined ? undefined : canonicalEncoding(label)
  // If the declaration is readable byte by byte, the document is not in UTF-16.
  return encoding?.startsWith('utf-16') ? undefined : encoding
}
