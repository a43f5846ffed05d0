/** From how many new touchpoints on a contact's log is replayed rather than continued. */
const MANY = 8;

/** Which contacts an entry touches, and how: new touchpoints at the end of their log, or anything else. */
export class Marks {
  private readonly touched = new Map<number, number[] | 'whole'>();

  /** The contact's log has to be replayed. */
  whole(contact: number): void {
    this.touched.set(contact, 'whole');
  }

  /** The contact has one more touchpoint. */
  added(contact: number, touchpoint: number): void {
    const before = this.touched.get(contact);
    if (before === 'whole') return;
    if (before === undefined) this.touched.set(contact, [touchpoint]);
    else if (before.length < MANY) before.push(touchpoint);
    else this.touched.set(contact, 'whole');
  }

  entries(): Iterable<readonly [number, readonly number[] | 'whole']> {
    return this.touched;
  }
}
