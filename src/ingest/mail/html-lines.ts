import { hasTooManyTags } from '../../content/count-tags.ts'
import { webUrl } from '../declared/web-address.ts'
import type { PageLine } from '../markup/line-writer.ts'
import { MimeFault } from '../mime/mime-fault.ts'
import { openMailPage } from './mail-page.ts'
import { linesSetApart } from './set-apart.ts'

/** The text of a part of HTML. */
export interface HtmlLines {
  readonly lines: readonly PageLine[]
  /** Number of pictures that stand in the mail itself. */
  readonly pictures: number
}

/** The lines of a part of HTML, as programs for mail show them. Throws MimeFault if it is no text of a mail. */
export function htmlLines(html: string): HtmlLines {
  if (hasTooManyTags(html)) throw new MimeFault('has more tags than any mail: it is damaged, or not an article')
  const page = openMailPage(html)
  const body = page.querySelector('body')
  if (body === null) return { lines: [], pictures: 0 }
  const baseUrl = webUrl(page.querySelector('base[href]')?.getAttribute('href') ?? '')
  const embedded = [...body.querySelectorAll('img[src]')].filter((one) =>
    /^\s*cid:/i.test(one.getAttribute('src') ?? ''),
  )
  const { lines, dataPictures } = linesSetApart(page, body, baseUrl)
  return { lines, pictures: dataPictures + embedded.length }
}
