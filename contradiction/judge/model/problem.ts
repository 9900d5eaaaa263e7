/** What can be wrong with the models that ship; the surfaces word each one. */
export type ModelProblemKind = 'missing' | 'damaged' | 'foreign' | 'no-runtime'

/** The bundled model can't be used. The extension goes on with rules alone, and says so. */
export class ModelProblem extends Error {
  override readonly name = 'ModelProblem'

  constructor(
    readonly kind: ModelProblemKind,
    /** File that is concerned, below the models' folder. */
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`Model file ${file}: ${kind}`, options)
  }
}
