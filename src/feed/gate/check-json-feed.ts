import { applyClauses, type Clause, type Fault } from './fault.ts'
import { feedClauses, isObject, itemClauses, type JsonObject } from './json-feed-clauses.ts'
import { quote } from './xml-node.ts'

const format = 'json'

/** Checks a document as JSON Feed 1.1; returns no faults if it may be published. */
export function checkJsonFeed(text: string): readonly Fault[] {
  const document = readJson(text)
  if ('problem' in document) {
    return applyClauses([{ clause: document.clause, check: () => [document.problem] }], text, { format })
  }
  return [...applyClauses(feedClauses, document.feed, { format }), ...checkItems(document.feed)]
}

type Read = { readonly feed: JsonObject } | { readonly clause: string; readonly problem: string }

function readJson(text: string): Read {
  if (text.startsWith('\ufeff')) return { clause: 'RFC 8259, 8.1: no byte order mark', problem: 'a byte order mark' }
  try {
    const feed: unknown = mayHoldHalves(text) ? JSON.parse(text, wellFormedOnly) : JSON.parse(text)
    return isObject(feed) ? { feed } : { clause: 'JSON Feed 1.1: an object', problem: 'not an object' }
  } catch (error) {
    return { clause: 'RFC 8259: well-formed', problem: error instanceof Error ? error.message : String(error) }
  }
}

/** A lone surrogate occurs as such or as an escape; only then does every string have to be checked. */
function mayHoldHalves(text: string): boolean {
  return !text.isWellFormed() || /\\u[dD]/.test(text)
}

function wellFormedOnly(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError(`a lone surrogate in ${quote(value)}`)
  return value
}

function checkItems(feed: JsonObject): readonly Fault[] {
  const seen = new Set<unknown>()
  return (Array.isArray(feed.items) ? feed.items : []).filter(isObject).flatMap((item) => {
    const repeated = seen.has(item.id)
    seen.add(item.id)
    const unique: Clause<JsonObject> = {
      clause: 'JSON Feed 1.1, item: id is unique',
      check: () => (repeated ? [`two items have the id ${quote(String(item.id))}`] : []),
    }
    const entryId = typeof item.id === 'string' ? item.id : undefined
    return applyClauses([...itemClauses, unique], item, { format, entryId })
  })
}
