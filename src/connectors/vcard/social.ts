/** Places where a person has a name, by the host of an address there. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)linkedin\.com$/, 'linkedin'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'x'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)facebook\.com$/, 'facebook'],
  [/(?:^|\.)github\.com$/, 'github'],
  [/(?:^|\.)xing\.com$/, 'xing'],
  [/^t\.me$|(?:^|\.)telegram\.me$/, 'telegram'],
  [/(?:^|\.)bsky\.app$/, 'bluesky'],
  [/(?:^|\.)youtube\.com$/, 'youtube'],
];

/** What a handle's own scheme is called here. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['aim', 'aim'],
  ['facebook', 'facebook'],
  ['gtalk', 'gtalk'],
  ['xmpp', 'xmpp'],
  ['jabber', 'xmpp'],
  ['skype', 'skype'],
  ['msnim', 'msn'],
  ['ymsgr', 'yahoo'],
  ['twitter', 'x'],
  ['telegram', 'telegram'],
  ['sip', 'sip'],
]);

/** A name in some place. */
export interface Handle {
  readonly place: string;
  readonly handle: string;
}

/** The handle that a web address is, where it is one of a place for people; null: it is a page. */
export function handleInUrl(text: string): Handle | null {
  const found = /^(?:https?:\/\/)?([^/?#\s]+)\/([^?#\s]*)/i.exec(text.trim());
  const host = found?.[1]?.toLowerCase().replace(/^www\./, '') ?? '';
  const place = HOSTS.find(([pattern]) => pattern.test(host))?.[1];
  const handle = (found?.[2] ?? '')
    .replace(/\/+$/, '')
    .replace(/^(?:in|company|pub|profile)\//, '')
    .replace(/^@/, '');
  return place === undefined || handle === '' ? null : { place, handle };
}

/** The handle of an `IMPP` (`skype:ana`), with the service that its parameters name. */
export function handleInMessenger(text: string, service: string | null): Handle | null {
  const found = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.+)$/i.exec(text.trim());
  const scheme = found?.[1]?.toLowerCase() ?? '';
  const handle = (found?.[2] ?? text).trim();
  const place = (
    service ??
    SCHEMES.get(scheme) ??
    (scheme === 'x-apple' || scheme === '' ? 'im' : scheme)
  ).toLowerCase();
  return handle === '' ? null : { place: SCHEMES.get(place) ?? place, handle };
}

/** Where the page of somebody of that name is; null: the place has none that we know. */
export function profileOf(place: string, handle: string): string | null {
  const page = PAGES.get(place);
  if (page === undefined || !/^[\w.%@+-]+$/.test(handle)) return null;
  return `https://${page}${handle}`;
}

const PAGES: ReadonlyMap<string, string> = new Map([
  ['linkedin', 'www.linkedin.com/in/'],
  ['x', 'x.com/'],
  ['instagram', 'www.instagram.com/'],
  ['facebook', 'www.facebook.com/'],
  ['github', 'github.com/'],
  ['telegram', 't.me/'],
]);
