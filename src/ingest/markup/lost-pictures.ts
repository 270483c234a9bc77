/** Whether a picture is written with a relative address, which leads nowhere if it is not known from where. */
export function isRelative(address: string): boolean {
  return address !== '' && !/^[a-z][a-z\d+.-]*:/i.test(address)
}

/** The remark about pictures with relative addresses, as written, that are left out; empty if there are none. */
export function lostPicturesRemark([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return []
  const what =
    others.length === 0
      ? `a picture is left out: ${first}`
      : `${others.length + 1} pictures are left out: ${first} and others`
  return [`${what}. Use absolute URLs, or declare the URL of the page as link`]
}
