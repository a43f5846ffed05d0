/**
 * So many characters a run are hashed sooner by ourselves than `node:crypto` is loaded (4 ms, where 1000 bytes take us
 * under one); what comes after goes to `node:crypto`, which is the faster one from then on.
 */
const AT_HAND = 1 << 12;

let hashed = 0;

/** The constants of the rounds, made when first needed. */
let K: Uint32Array | null = null;

/** The schedule of one block. */
const W = new Int32Array(64);

/** SHA-256 of a text in UTF-8, as lower-case hexadecimal. */
export function sha256(text: string): string {
  hashed += text.length;
  return hashed > AT_HAND
    ? process.getBuiltinModule('node:crypto').hash('sha256', text, 'hex')
    : sha256AtHand(text);
}

/** The same, in plain JavaScript (FIPS 180-4). */
export function sha256AtHand(text: string): string {
  K ??= fractions(64, Math.cbrt);
  const hash = Int32Array.from(fractions(8, Math.sqrt));
  const bytes = padded(Buffer.from(text, 'utf8'));
  for (let at = 0; at < bytes.byteLength; at += 64) mix(hash, bytes, at, K);
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The text's bytes, a one bit, zeros, and the length in bits: a multiple of 64 bytes (§5.1.1). */
function padded(text: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64);
  bytes.set(text);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, text.length * 8);
  return view;
}

/** Takes one block of 64 bytes into the hash (§6.2.2). Written out, as it runs before the compiler has looked at it: calls double the time. */
function mix(hash: Int32Array, bytes: DataView, at: number, k: Uint32Array): void {
  for (let i = 0; i < 16; i++) W[i] = bytes.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15] ?? 0;
    const y = W[i - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[i] = (W[i - 16] ?? 0) + s0 + (W[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (k[i] ?? 0) + (W[i] ?? 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = (hash[i] ?? 0) + word));
}

/** The first 32 bits of the fractional parts of a root of the first primes, where the standard has its constants from (§4.2.2, §5.3.3). */
function fractions(count: number, root: (n: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}
