import type { AROUND } from '../inline-html.ts'
import { type GroupState, type ParagraphState, PLAIN_PARAGRAPH } from './group-state.ts'

/** The state behind a word. */
type Change = (state: GroupState, value: number | undefined) => GroupState
type Element = (typeof AROUND)[number]

/** Tables in tables, deeper than any document has them. */
const DEEPEST_TABLE = 8
const DEEPEST_LEVEL = 8

function withElement(state: GroupState, name: Element, isOn: boolean): GroupState {
  const { format } = state
  if (format.elements.has(name) === isOn) return state
  const others = [...format.elements].filter((one) => one !== name)
  return { ...state, format: { ...format, elements: new Set(isOn ? [...others, name] : others) } }
}

const switching =
  (name: Element): Change =>
  (state, value) =>
    withElement(state, name, value !== 0)

const ofParagraph =
  (change: (value: number) => Partial<ParagraphState>): Change =>
  (state, value) => ({ ...state, paragraph: { ...state.paragraph, ...change(value ?? 0) } })

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

const baseline =
  (name: 'sup' | 'sub' | undefined): Change =>
  (state, value) => {
    const none = withElement(withElement(state, 'sup', false), 'sub', false)
    return name === undefined || value === 0 ? none : withElement(none, name, true)
  }

/** Words that set how the text behind them is shown, and what its paragraph is. */
const WORDS: Readonly<Record<string, Change>> = {
  b: switching('strong'),
  i: switching('em'),
  ul: switching('u'),
  ulw: switching('u'),
  uld: switching('u'),
  uldb: switching('u'),
  ulth: switching('u'),
  ulwave: switching('u'),
  uldash: switching('u'),
  ulnone: (state) => withElement(state, 'u', false),
  strike: switching('s'),
  striked: switching('s'),
  super: baseline('sup'),
  sub: baseline('sub'),
  nosupersub: baseline(undefined),
  v: (state, value) => ({ ...state, isHidden: value !== 0 }),
  deleted: (state, value) => ({ ...state, isDeleted: value !== 0 }),
  f: (state, font) => ({ ...state, font }),
  af: (state, complexFont) => ({ ...state, complexFont }),
  rtlch: (state) => ({ ...state, isComplex: true }),
  ltrch: (state) => ({ ...state, isComplex: false }),
  uc: (state, value) => ({ ...state, fallback: within(value ?? 1, 100) }),
  pard: (state) => ({ ...state, paragraph: PLAIN_PARAGRAPH }),
  s: ofParagraph((style) => ({ style })),
  outlinelevel: ofParagraph((outline) => ({ outline })),
  ls: ofParagraph((list) => ({ list })),
  ilvl: ofParagraph((level) => ({ listLevel: within(level, DEEPEST_LEVEL) })),
  intbl: (state) => ({ ...state, paragraph: { ...state.paragraph, tables: Math.max(1, state.paragraph.tables) } }),
  itap: ofParagraph((tables) => ({ tables: within(tables, DEEPEST_TABLE) })),
}

/** The state behind a word that formats; undefined for any other word. `plainFont` is that of text without any. */
export function formatted(
  state: GroupState,
  word: string,
  value: number | undefined,
  plainFont: number | undefined,
): GroupState | undefined {
  if (Object.hasOwn(WORDS, word)) return WORDS[word]?.(state, value)
  if (word !== 'plain') return undefined
  const format = { link: state.format.link, elements: new Set<Element>() }
  const fonts = { font: plainFont, complexFont: undefined, isComplex: false }
  return { ...state, format, isHidden: false, isDeleted: false, ...fonts }
}
