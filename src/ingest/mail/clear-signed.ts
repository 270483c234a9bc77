const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----'
const SIGNATURE = '\n-----BEGIN PGP SIGNATURE-----'

/** The text of a message that is signed in the text itself, without its signature (RFC 9580, section 7). */
export function withoutClearSignature(text: string): string {
  const at = text.indexOf(BEGIN)
  const end = text.lastIndexOf(SIGNATURE)
  if (at < 0 || end < at) return text
  const signed = text.slice(at, end)
  const body = signed.slice(signed.search(/\r?\n\r?\n/)).replace(/^- /gm, '')
  return text.slice(0, at) + body
}
