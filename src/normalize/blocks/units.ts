import { type LineView, viewLine } from '../lines/view.ts'
import { isPicture } from '../roles/caption-at.ts'
import type { PlacedCaption } from '../roles/captions.ts'
import type { RoleMap } from '../roles/role-map.ts'
import type { Wordless } from '../roles/wordless.ts'
import { type HeadingLevel, headingLevels } from './heading-levels.ts'

/** An element of the body before it is read into blocks: a line with its role, a figure, or an embed. */
export interface Unit {
  readonly view: LineView
  readonly role: 'body' | 'heading' | 'figure' | 'embed'
  readonly caption?: PlacedCaption
  /** Of a heading. */
  readonly level?: HeadingLevel
}

/** The units of the body of a document, in order. */
export function toUnits(
  views: readonly LineView[],
  map: RoleMap,
  captions: readonly PlacedCaption[],
  wordless: readonly Wordless[],
): Unit[] {
  const captionAt = new Map(captions.map((caption) => [caption.at, caption]))
  const units: Unit[] = []
  let next = 0
  const pushWordless = (at: number) => {
    for (let one = wordless[next]; one && one.at <= at; one = wordless[++next]) units.push(...wordlessUnit(one))
  }
  views.forEach((view, at) => {
    pushWordless(at)
    const role = map.roles[at]
    const caption = captionAt.get(at)
    const isCredit = caption?.text === '' && !isUncaptioned(units.at(-1))
    const isShown = isPicture(view) || (role === 'caption' && view.source.markup?.kind === 'image')
    if (isCredit) return
    if (caption || isShown) units.push({ view, role: 'figure', ...(caption && { caption }) })
    else if (role === 'body' || role === 'heading') units.push({ view, role })
  })
  pushWordless(views.length)
  return withLevels(units)
}

const CREDITED: ReadonlySet<string | undefined> = new Set(['image', 'embed'])

/** Whether a unit is a picture or player that a credit below it can belong to. */
const isUncaptioned = (unit: Unit | undefined): boolean =>
  CREDITED.has(unit?.view.source.markup?.kind) && unit?.caption === undefined

/** Headings without markup are as those right below a title. */
const UNMARKED = 2

function withLevels(units: readonly Unit[]): Unit[] {
  const headings = units.filter(({ role }) => role === 'heading')
  const written = headings.map(({ view: { source } }) =>
    source.markup?.kind === 'heading' ? source.markup.level : UNMARKED,
  )
  const levels = headingLevels(written).values()
  return units.map((unit) => {
    const level = unit.role === 'heading' ? levels.next().value : undefined
    return level === undefined ? unit : { ...unit, level }
  })
}

function wordlessUnit({ line, role }: Wordless): readonly Unit[] {
  if (role.role !== 'body' || line.markup?.kind === 'note') return []
  return [{ view: viewLine(line, line.text.trim(), 1, {}), role: WORDLESS_ROLES[line.markup?.kind ?? ''] ?? 'figure' }]
}

const WORDLESS_ROLES: Readonly<Record<string, Unit['role']>> = { embed: 'embed', code: 'body' }
