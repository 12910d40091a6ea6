/** What the database says of a write that breaks its promises. Apart from the connection, which the built site must not hold. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Whether the database refused a second row with the same key. @param constraint only that of this name */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  codeOf(error) === '23505' &&
  (constraint === undefined || (error instanceof Error && 'constraint' in error && error.constraint === constraint))

/** Whether the database refused because a row refers to another: what it refers to is not there, or is still referred to. */
export const isForeignKeyViolation = (error: unknown): boolean => codeOf(error) === '23503'
