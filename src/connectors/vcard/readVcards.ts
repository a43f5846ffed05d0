import type { Incoming } from '../../domain/incoming.ts';
import { contentLines, type ContentLine } from './contentLines.ts';
import { personOf } from './personOf.ts';
import { propertyOf, type Property } from './property.ts';

/** What a picture, a sound or a key may take to be kept. */
const LARGEST = 8_000;
const BINARY = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

/** Reads cards of version 2.1, 3.0 and 4.0, however many a file holds. */
export function* readVcards(chunks: Iterable<Uint8Array>): Generator<Incoming> {
  let card: Card | null = null;
  let stray = false;
  for (const content of contentLines(chunks)) {
    const { line, bytes } = content;
    const marker = bytes === null ? null : /^(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(bytes)?.[1]?.toUpperCase();
    if (marker === 'BEGIN') {
      // Version 2.1 puts an agent's card into that of whom the agent is of.
      if (card?.isAgent) card.depth += 1;
      else {
        if (card) yield { is: 'refused', line: card.line, why: { is: 'cut-short' } };
        card = new Card(line);
      }
      stray = false;
    } else if (card === null) {
      if (!stray) yield { is: 'refused', line, why: { is: 'syntax', near: near(content) } };
      stray = true;
    } else if (marker === 'END') {
      if (card.depth > 0) card.depth -= 1;
      else {
        yield* card.done();
        card = null;
      }
    } else yield* card.add(content);
  }
  if (card) yield { is: 'refused', line: card.line, why: { is: 'cut-short' } };
}

class Card {
  readonly line: number;
  /** How many cards of agents are open within it. */
  depth = 0;
  isAgent = false;
  private readonly properties: Property[] = [];
  private version = '3.0';

  constructor(line: number) {
    this.line = line;
  }

  /** Takes a line; answers what of it cannot be taken. */
  *add(content: ContentLine): Generator<Incoming> {
    const { line, bytes } = content;
    if (bytes === null) {
      yield { is: 'passed', line, why: { is: 'picture' } };
      return;
    }
    const property = propertyOf(bytes, line, this.version);
    if (property === null) {
      yield { is: 'refused', line, why: { is: 'syntax', near: near(content) } };
      return;
    }
    if (this.depth > 0) return;
    const { name, value } = property;
    this.isAgent = name === 'AGENT' && value.trim() === '';
    if (name === 'VERSION') this.version = value.trim();
    if (BINARY.has(name) && value.length > LARGEST) yield { is: 'passed', line, why: { is: 'picture' } };
    else this.properties.push(property);
  }

  *done(): Generator<Incoming> {
    const { line, properties } = this;
    const isGroup = properties.some(
      ({ name, value }) => /^(?:KIND|X-ADDRESSBOOKSERVER-KIND)$/.test(name) && /^group$/i.test(value.trim()),
    );
    if (isGroup) {
      yield { is: 'passed', line, why: { is: 'group' } };
      return;
    }
    const { party, fields, extra } = personOf(properties);
    if (party.name === '' && party.emails.length === 0 && party.phones.length === 0)
      yield { is: 'refused', line, why: { is: 'nobody' } };
    else yield { is: 'contact', line, party, fields, extra };
  }
}

const near = ({ bytes }: ContentLine): string => (bytes ?? '').trim().slice(0, 40);
