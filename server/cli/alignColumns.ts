const GAP = 2

/** A line for each row, in columns as wide as what is widest in them. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  }
  return rows.map((row) => {
    const cells = row.map((cell, at) => cell.padEnd((widths[at] ?? 0) + GAP))
    return cells.join('').trimEnd()
  })
}
