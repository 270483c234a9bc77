import { revealed } from '../markup/concealed.ts'
import { type ElementLines, elementLines } from '../markup/element-lines.ts'
import { pageRegion, type RegionHints } from './page-region.ts'

/** The lines of a page's article. */
export interface PageText extends ElementLines {
  /** A byline that was removed from them. */
  readonly byline?: string | undefined
}

/** UTF-16 units. A page that displays less may conceal its article until a script runs. */
const LITTLE = 250

function displayedText(html: string, hints: RegionHints, baseUrl: string | undefined): PageText | undefined {
  const region = pageRegion(html, hints)
  return region && { ...elementLines(region.element, baseUrl), byline: region.byline }
}

function lengthOf(text: PageText | undefined): number {
  return (text?.lines ?? []).reduce((sum, line) => sum + line.text.length, 0)
}

/** Reads the article of a page as it is displayed; if that is hardly any text, as a script would display it. */
export function pageText(html: string, hints: RegionHints, baseUrl: string | undefined): PageText | undefined {
  const displayed = displayedText(html, hints, baseUrl)
  if (lengthOf(displayed) >= LITTLE) return displayed
  const whole = revealed(html)
  const all = whole === undefined ? undefined : displayedText(whole, hints, baseUrl)
  return lengthOf(all) >= LITTLE ? all : displayed
}
