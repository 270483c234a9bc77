/** UTF-16 units; shorter data URLs are placeholders or tracking pixels. */
const SHORTEST = 1000
const DATA = 'data:image/'
const SOURCE = /\ssrc\s{0,9}=\s{0,9}["']?$/i

/** Whether a URL contains an image itself; feeds cannot include those. */
export function isDataPicture(url: string): boolean {
  return url.length >= SHORTEST && /^\s*data:image\//i.test(url.slice(0, 50))
}

/** Counts the images in a piece of HTML that are data URLs and have no other address. */
export function countDataPictures(html: string): number {
  let count = 0
  for (let at = html.indexOf(DATA); at >= 0; ) {
    const end = html.indexOf('>', at)
    if (end < 0) break
    if (isShownFromData(html, at, end)) count += 1
    at = html.indexOf(DATA, end)
  }
  return count
}

/** Attributes in which lazy-loading pages keep the address of an image whose `src` is a data URL. */
const OTHER_ADDRESS = /\s(?:data-src|data-original|data-lazy-src|srcset)\s{0,9}=/i
/** UTF-16 units before and after the data that are searched for the tag's other attributes. */
const TAG = 1000

/** Whether the tag that ends at `end` shows the data URL that begins at `at`. */
function isShownFromData(html: string, at: number, end: number): boolean {
  const rest = html.slice(at, at + SHORTEST)
  if (rest.length < SHORTEST || /["'\s>]/.test(rest)) return false
  const before = html.slice(Math.max(0, at - TAG), at)
  const tag = before.slice(before.lastIndexOf('<') + 1)
  return SOURCE.test(tag) && !OTHER_ADDRESS.test(tag) && !OTHER_ADDRESS.test(html.slice(Math.max(at, end - TAG), end))
}

/** The remark about omitted images; empty if there are none. */
export function dataPicturesRemark(count: number): readonly string[] {
  if (count === 0) return []
  const what = count === 1 ? 'a picture is' : `${count} pictures are`
  return [`${what} left out: only JPEG, PNG, GIF, WebP and AVIF are published`]
}
