/** Whether a picture is written with a relative address, which leads nowhere if it is not known from where. */
export function isRelative(address: string): boolean {
  return address !== '' && !/^[a-z][a-z\d+.-]*:/i.test(address)
}

const WHAT_TO_DO =
  'Put the files (JPEG, PNG, GIF, WebP or AVIF) where these addresses lead, or declare the URL of the page as link'

/** The remark about pictures with relative addresses, as written, that are left out; empty if there are none. */
export function lostPicturesRemark(addresses: readonly string[]): readonly string[] {
  const [first, ...others] = new Set(addresses)
  if (first === undefined) return []
  const what =
    others.length === 0
      ? `a picture is left out: ${first}`
      : `${others.length + 1} pictures are left out: ${first} and others`
  const isOfSite = addresses.some((address) => address.startsWith('/'))
  const also = isOfSite ? ', or set GAZETTE_ORIGINAL_SITE to the address of their site' : ''
  return [`${what}. ${WHAT_TO_DO}${also}`]
}
