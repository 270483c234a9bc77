import { isObject, type JsonObject, listOf, textAt } from '../declared/json-values.ts'

type Field = 'headline' | 'description' | 'body'

const LISTS: Readonly<Record<Field, string>> = { headline: 'headlines', description: 'descriptions', body: 'bodies' }

/** Best first: markup shows paragraphs, links and lists. NITF and the like within JSON are left to the other formats. */
function rankOf(kind: string): number {
  if (/x?html|richtext/.test(kind)) return 0
  return /xml|nitf|caption/.test(kind) ? 2 : 1
}

interface Wording {
  readonly kind: string
  readonly value: string
}

/** ninjs 2 and 3: a list of texts with roles and types. */
function listed(item: JsonObject, field: Field): readonly Wording[] {
  return listOf(item[LISTS[field]])
    .filter(isObject)
    .flatMap((text) => {
      const value = textAt(text, 'value')
      const kind = `${textAt(text, 'role') ?? ''} ${textAt(text, 'contentType', 'contenttype') ?? ''}`.toLowerCase()
      return value === undefined ? [] : [{ kind, value }]
    })
}

/** ninjs 1.x: properties whose names end with the kind, `body_xhtml`. */
function suffixed(item: JsonObject, field: Field): readonly Wording[] {
  const keys = Object.keys(item).filter((key) => key === field || key.startsWith(`${field}_`))
  return keys.flatMap((key) => {
    const value = textAt(item, key)
    return value === undefined ? [] : [{ kind: key.slice(field.length + 1), value }]
  })
}

/** A headline, description or body of an item, in its best wording; unsafe HTML or plain text. */
export function ninjsText(item: JsonObject, field: Field): string | undefined {
  const wordings = [...suffixed(item, field), ...listed(item, field)]
  const [best] = wordings.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind))
  return best && rankOf(best.kind) < 2 ? best.value : best && field !== 'body' ? best.value : undefined
}
