/** UTF-16 units; shorter data URLs are placeholders or tracking pixels. */
const SHORTEST = 1000
const DATA = 'data:image/'
const SOURCE = /\ssrc\s{0,9}=\s{0,9}["']?$/i

/** Whether a URL contains an image itself; feeds cannot include those. */
export function isDataPicture(url: string): boolean {
  return url.length >= SHORTEST && /^\s*data:image\//i.test(url.slice(0, 50))
}

/** Counts the images in a piece of HTML that are data URLs. */
export function countDataPictures(html: string): number {
  let count = 0
  for (let at = html.indexOf(DATA); at >= 0; at = html.indexOf(DATA, at + DATA.length)) {
    const rest = html.slice(at, at + SHORTEST)
    if (rest.length === SHORTEST && !/["'\s>]/.test(rest) && SOURCE.test(html.slice(Math.max(0, at - 30), at)))
      count += 1
  }
  return count
}

/** The remark about omitted images; empty if there are none. */
export function dataPicturesRemark(count: number): readonly string[] {
  if (count === 0) return []
  const what =
    count === 1 ? 'a picture is left out: its data stand' : `${count} pictures are left out: their data stand`
  return [`${what} in the text itself, where feeds can carry addresses only`]
}
