import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import { fromStored, STORED_FORMS, type StoredForm, toStored } from './form'

/** Between Dexie and IndexedDB: rows go down in their stored form and come up whole. Nothing above knows of it. */
export const storedForms: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'stored-forms',
  create: (core) => ({
    ...core,
    table: (name) => {
      const form = STORED_FORMS[name]
      return form ? inForm(core.table(name), form) : core.table(name)
    },
  }),
}

function inForm(table: DBCoreTable, form: StoredForm): DBCoreTable {
  const up = <T extends object | undefined>(stored: T) => stored && fromStored(form, { ...stored })
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === 'add' || request.type === 'put'
          ? { ...request, values: request.values.map((row: object) => toStored(form, { ...row })) }
          : request,
      ),
    get: (request) => table.get(request).then(up),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(up)),
    query: (request) =>
      table.query(request).then((response) => (request.values ? { ...response, result: response.result.map(up) } : response)),
    openCursor: (request) => table.openCursor(request).then((cursor) => cursor && (request.values ? wholeCursor(cursor, up) : cursor)),
  }
}

/** A browser's cursor answers only itself, so what it says is asked of it. */
function wholeCursor(cursor: DBCoreCursor, up: (stored: object) => object | undefined): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => up(cursor.value) },
  })
}
