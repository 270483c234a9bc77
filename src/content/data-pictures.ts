/** UTF-16 units: shorter ones hold the place of a picture that is loaded later, or a point. */
const SHORTEST = 1000
const DATA = 'data:image/'
const SOURCE = /\ssrc\s{0,9}=\s{0,9}["']?$/i

/** Whether an address holds a picture, rather than says where one is: no feed can carry it. */
export function isDataPicture(url: string): boolean {
  return url.length >= SHORTEST && /^\s*data:image\//i.test(url.slice(0, 50))
}

/** How many pictures of a piece of HTML stand in it as data. */
export function countDataPictures(html: string): number {
  let count = 0
  for (let at = html.indexOf(DATA); at >= 0; at = html.indexOf(DATA, at + DATA.length)) {
    const rest = html.slice(at, at + SHORTEST)
    if (rest.length === SHORTEST && !/["'\s>]/.test(rest) && SOURCE.test(html.slice(Math.max(0, at - 30), at)))
      count += 1
  }
  return count
}

/** What to tell a person of pictures left out; nothing where none is. */
export function dataPicturesRemark(count: number): readonly string[] {
  if (count === 0) return []
  const what =
    count === 1 ? 'a picture is left out: its data stand' : `${count} pictures are left out: their data stand`
  return [`${what} in the text itself, where feeds can carry addresses only`]
}
