import { isCodeName, kindByNames, type StyleKind } from '../style-kinds.ts'

/** A style as the sheet of styles describes it. */
interface Style {
  name: string
  kind: 'paragraph' | 'character' | 'other'
  number: number
  base: number | undefined
  outline: number | undefined
}

/** The styles of a document. */
export interface RtfStyles {
  word(name: string, value: number | undefined): void
  /** Takes text of the sheet: the name of the style. */
  text(text: string): void
  kindOf(number: number): StyleKind
  /** Level in the outline, 0 for the highest. */
  outlineOf(number: number): number | undefined
  isCode(number: number): boolean
}

/** Styles may be based on each other in a circle. */
const MOST_BASES = 12
const LONGEST_NAME = 100

const emptyStyle = (): Style => ({ name: '', kind: 'paragraph', number: 0, base: undefined, outline: undefined })

/** What the words of a style say of it (RTF 1.9.1, "Style Sheet"). */
const WORDS: Readonly<Record<string, (style: Style, value: number) => void>> = {
  s: (style, value) => Object.assign(style, { kind: 'paragraph', number: value }),
  cs: (style, value) => Object.assign(style, { kind: 'character', number: value }),
  ds: (style, value) => Object.assign(style, { kind: 'other', number: value }),
  ts: (style, value) => Object.assign(style, { kind: 'other', number: value }),
  sbasedon: (style, value) => Object.assign(style, { base: value }),
  outlinelevel: (style, value) => Object.assign(style, { outline: value }),
}

/** Creates the styles of a document, which has none yet. */
export function createStyles(): RtfStyles {
  const styles = { paragraph: new Map<number, Style>(), character: new Map<number, Style>() }
  let current = emptyStyle()
  const chainOf = (number: number): readonly Style[] => {
    const chain: Style[] = []
    let style = styles.paragraph.get(number)
    for (; style && chain.length < MOST_BASES; style = styles.paragraph.get(style.base ?? -1)) chain.push(style)
    return chain
  }
  return {
    word(name, value = 0) {
      if (Object.hasOwn(WORDS, name)) WORDS[name]?.(current, value)
    },
    text(text) {
      if (current.name.length < LONGEST_NAME) current.name += text
      if (!text.includes(';')) return
      const style = { ...current, name: current.name.replace(/;.*/s, '').trim() }
      if (style.kind !== 'other') styles[style.kind].set(style.number, style)
      current = emptyStyle()
    },
    kindOf: (number) => kindByNames(chainOf(number).map(({ name }) => name)),
    outlineOf: (number) => chainOf(number).find(({ outline }) => outline !== undefined)?.outline,
    isCode: (number) => isCodeName(styles.character.get(number)?.name ?? ''),
  }
}
