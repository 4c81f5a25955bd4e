/** A CDATA section of XHTML is shown like any other text, and is one to every API. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}
