/** How many digests are folded into one at a time. */
const FOLDED = 256;

/**
 * The digest of an entry's operations, made as they come, however many: their digests in runs of 256, each run digested
 * with what came before it (`domain.md §9`: of an erased operation its digest is all that is left).
 */
export class OpsDigest {
  private readonly sha256: (text: string) => string;
  private folded = '';
  private run = '';
  private count = 0;

  constructor(sha256: (text: string) => string) {
    this.sha256 = sha256;
  }

  /** Takes in the digest of the next operation. */
  add(digest: string): void {
    this.run += digest;
    this.count += 1;
    if (this.count % FOLDED === 0) this.fold();
  }

  /** The digest of all that was taken in. */
  total(): string {
    if (this.run !== '') this.fold();
    return this.folded;
  }

  private fold(): void {
    this.folded = this.sha256(this.folded + this.run);
    this.run = '';
  }
}
