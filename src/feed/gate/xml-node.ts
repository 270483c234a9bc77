/** An element as parsed. Its name has the usual prefix of its namespace: `atom:link`, `guid`. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Its own text, without that of its children. */
  readonly text: string
}

/** The children with a name. */
export function childrenNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The trimmed text of the first child with a name. */
export function childText(node: XmlNode, name: string): string | undefined {
  return node.children.find((child) => child.name === name)?.text.trim()
}

/** Checks how often children occur: `{ title: [1, 1] }` means exactly one title. */
export function countFaults(node: XmlNode, limits: Readonly<Record<string, readonly [number, number]>>): string[] {
  return Object.entries(limits).flatMap(([name, [least, most]]) => {
    const count = childrenNamed(node, name).length
    if (count < least) return [`<${node.name}> has no <${name}>`]
    return count > most ? [`<${node.name}> has ${count} <${name}>`] : []
  })
}

/** Checks the texts of children with certain names. */
export function textFaults(
  node: XmlNode,
  names: readonly string[],
  isRight: (text: string) => boolean,
  expected: string,
): string[] {
  return node.children
    .filter((child) => names.includes(child.name) && !isRight(child.text.trim()))
    .map((child) => `<${child.name}> is not ${expected}: ${quote(child.text)}`)
}

/** Checks an attribute of several elements; a missing one counts as empty. */
export function attributeFaults(
  nodes: readonly XmlNode[],
  attribute: string,
  isRight: (value: string) => boolean,
  expected: string,
): string[] {
  return nodes
    .map((node) => node.attributes.get(attribute) ?? '')
    .filter((value) => !isRight(value))
    .map((value) => `${attribute} is not ${expected}: ${quote(value)}`)
}

/** The beginning of a value, quoted for a message. */
export function quote(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}
