/** Whether a text is an absolute http or https URL. */
export function isWebUrl(text: string): boolean {
  const url = /^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text) ? URL.parse(text) : null
  return url !== null && url.hostname !== ''
}

/** Whether a text is an absolute IRI (RFC 3987): a scheme, followed only by characters that need no encoding. */
export function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"\\^`{|}]+$/i.test(text) && (!/^https?:/i.test(text) || isWebUrl(text))
}

/** Whether a text is a language tag (BCP 47). */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** Whether a text is a media type without parameters (RFC 6838, section 4.2). */
export function isMediaType(text: string): boolean {
  return /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/i.test(text)
}

/** Whether a text is an unsigned integer. */
export function isWholeNumber(text: string): boolean {
  return /^\d{1,16}$/.test(text)
}

/** Whether a text contains anything but white space. */
export function isNotBlank(text: string): boolean {
  return text.trim() !== ''
}

/** Whether a text is an e-mail address (RFC 5322, `addr-spec`, without quoting). */
export function isEmail(text: string): boolean {
  return /^[^\s<>()@,;]+@[^\s<>()@,;]+$/.test(text)
}
