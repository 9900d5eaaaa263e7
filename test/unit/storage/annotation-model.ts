/**
 * What the W3C Web Annotation Data Model (REC 2017-02-23) demands (MUST) and asks for (SHOULD) of the parts of it that an export uses, as a
 * JSON Schema: sections 3.1 (annotations), 3.2.4 (textual bodies), 3.3 (times, motivations), 4.1 and 4.2 (specific resources, selectors),
 * 5 (collections and pages).
 */
const iri = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`\\u0000-\\u001f\\u007f]+$' }
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' }
const text = { type: 'string' }
const index = { type: 'integer', minimum: 0 }
const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'],
  ...['linking', 'moderating', 'questioning', 'replying', 'tagging'],
]

const selector = {
  oneOf: [
    {
      required: ['type', 'exact'],
      properties: { type: { const: 'TextQuoteSelector' }, exact: text, prefix: text, suffix: text },
      additionalProperties: false,
    },
    {
      required: ['type', 'start', 'end'],
      properties: { type: { const: 'TextPositionSelector' }, start: index, end: index },
      additionalProperties: false,
    },
  ],
}
const body = {
  type: 'object',
  required: ['type', 'value'],
  properties: { type: { const: 'TextualBody' }, value: text, format: text, language: text, purpose: { enum: MOTIVATIONS } },
  additionalProperties: false,
}
const target = {
  type: 'object',
  required: ['type', 'source', 'selector'],
  properties: { type: { const: 'SpecificResource' }, source: iri, selector: { type: 'array', minItems: 1, items: selector } },
  additionalProperties: false,
}
const annotation = {
  type: 'object',
  required: ['id', 'type', 'motivation', 'created', 'target'],
  properties: {
    id: iri,
    type: { const: 'Annotation' },
    motivation: { enum: MOTIVATIONS },
    created: time,
    modified: time,
    body: { type: 'array', minItems: 1, items: body },
    target: { type: 'array', minItems: 1, items: target },
  },
  patternProperties: { '^onrecord:': {} },
  additionalProperties: false,
}
const page = {
  type: 'object',
  required: ['id', 'type', 'startIndex', 'items'],
  properties: { id: iri, type: { const: 'AnnotationPage' }, startIndex: index, items: { type: 'array', minItems: 1, items: annotation } },
  additionalProperties: false,
}

export const ANNOTATION_COLLECTION = {
  type: 'object',
  required: ['@context', 'id', 'type', 'label', 'total'],
  properties: {
    '@context': { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: text,
    created: time,
    total: index,
    first: page,
    last: iri,
  },
  additionalProperties: false,
  oneOf: [
    { properties: { total: { const: 0 } }, not: { required: ['first'] } },
    { properties: { total: { minimum: 1 } }, required: ['first', 'last'] },
  ],
}
