import type { Property } from './property.ts';

export type VcardVersion = '3.0' | '4.0';

type Written = Omit<Property, 'line'>;

/** A property as a version writes it: preferences, pictures and days without a year have ways of their own in each. */
export function asVersion(property: Written, version: VcardVersion): Written {
  return version === '4.0' ? four(property) : three(property);
}

const PICTURES: ReadonlySet<string> = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

function four(property: Written): Written {
  const { name, value } = property;
  const params = new Map(property.params);
  const types = params.get('TYPE') ?? [];
  const left = types.filter((type) => !/^(?:pref|internet|x400)$/i.test(type));
  if (types.some((type) => /^pref$/i.test(type)) && !params.has('PREF')) params.set('PREF', ['1']);
  if (left.length === 0) params.delete('TYPE');
  else params.set('TYPE', left);
  if (PICTURES.has(name) && params.has('ENCODING')) {
    const type = left[0] ?? 'octet-stream';
    params.delete('ENCODING');
    params.delete('TYPE');
    params.delete('VALUE');
    const kind = type.includes('/') ? type : `${MEDIA[name] ?? 'application'}/${type.toLowerCase()}`;
    return { ...property, params, value: `data:${kind};base64,${value}` };
  }
  const omitted = params.get('X-APPLE-OMIT-YEAR')?.[0];
  if (
    omitted !== undefined &&
    value.startsWith(`${omitted}-`) &&
    (name === 'BDAY' || name === 'ANNIVERSARY')
  ) {
    params.delete('X-APPLE-OMIT-YEAR');
    return { ...property, params, value: `--${value.slice(5).replace('-', '')}` };
  }
  if (DAYS.has(name)) {
    params.delete('VALUE');
    return { ...property, params, value: value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3') };
  }
  return { ...property, params };
}

const DAYS: ReadonlySet<string> = new Set(['BDAY', 'ANNIVERSARY', 'DEATHDATE']);
const MEDIA: Readonly<Record<string, string>> = { PHOTO: 'image', LOGO: 'image', SOUND: 'audio' };

function three(property: Written): Written {
  const { name, value } = property;
  const params = new Map(property.params);
  if (params.get('PREF')?.[0] === '1') {
    const types = params.get('TYPE') ?? [];
    if (!types.some((type) => /^pref$/i.test(type))) params.set('TYPE', [...types, 'PREF']);
    params.delete('PREF');
  }
  const data = PICTURES.has(name) ? /^data:[\w-]+\/([\w.+-]+);base64\\?,([\s\S]*)$/.exec(value) : null;
  if (data) {
    params.set('ENCODING', ['b']);
    params.set('TYPE', [(data[1] ?? '').toUpperCase()]);
    params.delete('MEDIATYPE');
    return { ...property, params, value: data[2] ?? '' };
  }
  const yearless = DAYS.has(name) ? /^--(\d\d)-?(\d\d)$/.exec(value) : null;
  if (yearless) {
    params.set('X-APPLE-OMIT-YEAR', ['1604']);
    return { ...property, params, value: `1604-${yearless[1] ?? ''}-${yearless[2] ?? ''}` };
  }
  // Version 3 has no anniversary; what it is called by most programs is understood again.
  return name === 'ANNIVERSARY'
    ? { ...property, said: 'X-ANNIVERSARY', name: 'X-ANNIVERSARY', params }
    : { ...property, params };
}
