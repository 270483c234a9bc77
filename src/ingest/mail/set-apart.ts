import type { SourceLine } from '../../domain/document.ts'
import type { Page, PageElement } from '../markup/dom.ts'
import { type ElementLines, elementLines } from '../markup/element-lines.ts'
import type { PageLine } from '../markup/line-writer.ts'

/** What programs for mail mark by the names of classes and ids: mails that are answered, and signatures. */
const SET_APART: Readonly<Record<NonNullable<SourceLine['apart']>, string>> = {
  quotation:
    'blockquote[type="cite"], blockquote.gmail_quote, blockquote.protonmail_quote, .yahoo_quoted, .zmail_extra',
  signature:
    '.gmail_signature, .moz-signature, .protonmail_signature_block, #AppleMailSignature, #Signature, #signature, #ms-outlook-mobile-signature, #ymail_android_signature, #ymail_ios_signature',
}

/** The line that holds the place of a part that is set apart. */
const PLACE = /^x-gazette-apart-(\d{1,6})$/

interface Apart {
  readonly element: PageElement
  readonly apart: NonNullable<SourceLine['apart']>
}

/** Takes the parts that are set apart out of a page; paragraphs with their numbers hold their places. */
function takeOut(page: Page, body: PageElement): readonly Apart[] {
  const kinds = Object.entries(SET_APART) as [Apart['apart'], string][]
  const taken: Apart[] = []
  for (const [apart, selector] of kinds) {
    for (const element of body.querySelectorAll(selector)) {
      if (!body.contains(element)) continue
      const place = page.createElement('p')
      place.innerHTML = `x-gazette-apart-${taken.length}`
      element.before(place)
      element.remove()
      taken.push({ element, apart })
    }
  }
  return taken
}

/** The lines of a mail; those of an answered mail and of a signature that the markup sets apart say so. */
export function linesSetApart(page: Page, body: PageElement, baseUrl: string | undefined): ElementLines {
  const taken = takeOut(page, body)
  const own = elementLines(body, baseUrl)
  const read = taken.map(({ element, apart }) => ({ ...elementLines(element, baseUrl), apart }))
  const lines = own.lines.flatMap((line): readonly PageLine[] => {
    const found = read[Number(PLACE.exec(line.text)?.[1] ?? -1)]
    return found ? found.lines.map((inner) => ({ ...inner, apart: found.apart })) : [line]
  })
  return {
    lines,
    dataPictures: own.dataPictures + read.reduce((sum, { dataPictures }) => sum + dataPictures, 0),
    lostPictures: own.lostPictures,
  }
}
