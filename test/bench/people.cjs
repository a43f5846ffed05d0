'use strict';

const { closeSync, openSync, writeSync } = require('node:fs');

const HEADER =
  'First Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted\n';

/** Writes a table of fictional people as Google Contacts exports it, with quotes and line breaks in its cells. */
exports.writePeople = (path, count) => {
  const file = openSync(path, 'w');
  let rows = HEADER;
  for (let n = 0; n < count; n += 1) {
    rows += `Ana${n},Pérez ${n % 977},Taller ${n % 5000},Owner,1980-0${1 + (n % 9)}-1${n % 9},"Note, number ${n}",* myContacts ::: g${n % 20},* Work,ana${n}@taller${n % 5000}.example,Mobile,+346${10000000 + n},Work,"Calle ${n}\n28001 Madrid"\n`;
    if (rows.length > 1 << 20) {
      writeSync(file, rows);
      rows = '';
    }
  }
  writeSync(file, rows);
  closeSync(file);
};
