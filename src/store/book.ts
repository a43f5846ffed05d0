import type { Database, Statement } from 'better-sqlite3';
import type { Instant } from '../domain/instant.ts';
import type { Settings } from '../domain/settings.ts';

/** What the store needs of the outside: chance, digests, and by which clock and settings the run goes. */
export interface Tools {
  readonly now: Instant;
  readonly settings: Settings;
  readonly random: (bytes: number) => Uint8Array;
  readonly sha256: (text: string) => string;
}

/** An open book. */
export interface Book {
  readonly db: Database;
  readonly path: string;
  readonly tools: Tools;
  /** A statement, prepared once. */
  prepare<P extends unknown[] | object = unknown[], R = unknown>(
    sql: string,
  ): P extends unknown[] ? Statement<P, R> : Statement<[P], R>;
  /** Row numbers by uid, as far as they were asked for; forgotten when a write is taken back. */
  readonly ids: Map<string, number>;
  close(): void;
}
