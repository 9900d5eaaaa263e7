/** The JSON Schema of an exported record, as the repository publishes it. */
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import schema from '../../../storage/export/record.schema.json'

const ajv = new Ajv2020({ allErrors: true })
addFormats(ajv)
const validate = ajv.compile(schema)

/** @returns what is wrong with an exported record; empty when nothing is */
export const checkExport = (record: unknown): string[] =>
  validate(record) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
