/** Things to be taken one after the other, each on request before the one before it is done with. */
export class Ahead<Taken> {
  private next: Promise<Taken> | undefined

  constructor(private readonly takeNext: () => Promise<Taken>) {}

  get isBegun(): boolean {
    return this.next !== undefined
  }

  /** Takes the next one already. Whoever then takes it hears of its failure. */
  begin(): void {
    this.next = this.takeNext()
    this.next.catch(() => undefined)
  }

  take(): Promise<Taken> {
    const next = this.next ?? this.takeNext()
    this.next = undefined
    return next
  }

  /** Waits until nothing is being taken, however that ends. */
  async settle(): Promise<void> {
    await Promise.allSettled([this.next])
  }
}
