import { expect, test } from 'vitest';
import { read, sample } from '../../support/csv.ts';

const told = (name: string): unknown => {
  const { shape, order, all } = read(sample(name));
  return { program: shape.program?.name, header: shape.headerLine, order, all };
};

test('Google Contacts as it exports today: labels, values joined by colons, grouped columns', () => {
  expect(told('google')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "email_labels": [
              "Ana@Taller.example ::: ana.perez@mail.example: Work",
            ],
            "phone_labels": [
              "+34 600 000 001: Mobile",
              "910 00 00 01: Work",
            ],
          },
          "fields": {
            "aliases": [
              "Anita",
            ],
            "birthday": "1980-02-29",
            "dates": [
              {
                "kind": "anniversary",
                "on": "2010-06-12",
                "yearly": true,
              },
            ],
            "facts": {
              "Size": "six people",
              "note": "Met at the fair.
    Wants a second shop.",
              "relation (spouse)": "Luis",
              "title": "Owner",
              "web (profile)": "https://taller.example",
              "work-address": "Calle Mayor 1, 28001 Madrid, España",
            },
            "tags": [
              "clientes",
              "starred",
            ],
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "ana@taller.example",
              "ana.perez@mail.example",
            ],
            "key": null,
            "name": "Ana Pérez Ruiz",
            "org": "Taller Norte",
            "phones": [
              "+34 600 000 001",
              "910 00 00 01",
            ],
          },
        },
        {
          "extra": {
            "phone_labels": [
              "910 00 00 02: Main",
            ],
          },
          "fields": {},
          "is": "contact",
          "line": 6,
          "party": {
            "emails": [],
            "key": null,
            "name": "Ferretería Sol",
            "org": "Ferretería Sol",
            "phones": [
              "910 00 00 02",
            ],
          },
        },
        {
          "extra": {
            "email_labels": [
              "news@shop.example: Other",
            ],
          },
          "fields": {
            "birthday": "1604-02-29",
          },
          "is": "contact",
          "line": 7,
          "party": {
            "emails": [
              "news@shop.example",
            ],
            "key": null,
            "name": "",
            "org": null,
            "phones": [],
          },
        },
        {
          "extra": {},
          "fields": {},
          "is": "contact",
          "line": 8,
          "party": {
            "emails": [],
            "key": null,
            "name": "",
            "org": null,
            "phones": [
              "600 000 009",
            ],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "google",
    }
  `);
});

test('Google Contacts as it was, in UTF-16: the parts of the name, group membership, a birthday without its year', () => {
  expect(told('google-old')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "phone_labels": [
              "+34600000002: Mobile",
            ],
          },
          "fields": {
            "birthday": "1604-12-24",
            "facts": {
              "Hobby": "cycling",
              "department": "Sales",
              "title": "Partner",
            },
            "tags": [
              "suppliers",
            ],
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "luis@vidal.example",
            ],
            "key": null,
            "name": "Luis Vidal",
            "org": "Vidal e Hijos",
            "phones": [
              "+34600000002",
            ],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "google",
    }
  `);
});

test('Outlook in English: what it writes for everybody says nothing, one date past the twelfth decides for all', () => {
  expect(told('outlook')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {},
          "fields": {
            "birthday": "1979-04-25",
            "facts": {
              "note": "Prefers mornings, "never Fridays".",
              "prefix": "Dr.",
              "title": "Director",
              "work-address": "1 High Street, London, N1 1AA",
            },
            "tags": [
              "Client",
              "Health",
            ],
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "grace@clinic.example",
              "grace.okafor@mail.example",
            ],
            "key": null,
            "name": "Grace Okafor",
            "org": "Okafor Clinic",
            "phones": [
              "+44 20 7946 0001",
              "+44 7700 900001",
            ],
          },
        },
        {
          "extra": {},
          "fields": {
            "birthday": "1985-03-04",
            "facts": {
              "Priority": "High",
            },
          },
          "is": "contact",
          "line": 3,
          "party": {
            "emails": [
              "tom@berg.example",
            ],
            "key": null,
            "name": "Tom Berg",
            "org": null,
            "phones": [],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "told",
        "order": "month-first",
      },
      "program": "outlook",
    }
  `);
});

test('Outlook in Spanish, in Windows-1252', () => {
  expect(told('outlook-es')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "email_display_name": "María Núñez (maria@nandu.example)",
          },
          "fields": {
            "birthday": "1975-12-24",
            "facts": {
              "Aficiones": "montaña",
              "Spouse": "José",
              "note": "Paga a 30 días; 5 €",
              "prefix": "Dña.",
              "title": "Dueña",
              "work-address": "Gran Vía 5, Logroño, 26001",
            },
            "tags": [
              "Cliente",
              "Riojana",
            ],
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "maria@nandu.example",
            ],
            "key": null,
            "name": "María Núñez Gómez",
            "org": "Peluquería Ñandú",
            "phones": [
              "941 00 00 01",
              "600 00 00 03",
            ],
          },
        },
        {
          "extra": {},
          "fields": {
            "birthday": "1985-04-03",
          },
          "is": "contact",
          "line": 3,
          "party": {
            "emails": [],
            "key": null,
            "name": "Íñigo Sáez",
            "org": null,
            "phones": [
              "941 00 00 04",
            ],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "told",
        "order": "day-first",
      },
      "program": "outlook",
    }
  `);
});

test('LinkedIn: the header stands under lines of explanation, line numbers stay those of the file', () => {
  expect(told('linkedin')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {},
          "fields": {
            "facts": {
              "connected on LinkedIn": "2024-03-12",
              "title": "Owner, founder",
            },
            "handles": {
              "linkedin": "ana-pérez",
            },
          },
          "is": "contact",
          "line": 5,
          "party": {
            "emails": [],
            "key": "linkedin:ana-pérez",
            "name": "Ana Pérez",
            "org": "Taller Norte",
            "phones": [],
          },
        },
        {
          "extra": {},
          "fields": {
            "facts": {
              "connected on LinkedIn": "2021-01-03",
              "title": "Designer",
            },
            "handles": {
              "linkedin": "noor-haddad",
            },
          },
          "is": "contact",
          "line": 6,
          "party": {
            "emails": [
              "noor@haddad.example",
            ],
            "key": "linkedin:noor-haddad",
            "name": "Noor Haddad",
            "org": "Haddad Studio",
            "phones": [],
          },
        },
        {
          "is": "passed",
          "line": 7,
          "why": {
            "is": "empty",
          },
        },
      ],
      "header": 4,
      "order": {
        "is": "none",
      },
      "program": "linkedin",
    }
  `);
});

test("HubSpot's contacts: their numbers are their keys, who wants no mail is not asked again", () => {
  expect(told('hubspot-contacts')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "last_activity_date": "2024-03-12 09:41",
          },
          "fields": {
            "consent": {
              "news": {
                "given": false,
                "source": "HubSpot",
              },
            },
            "created_at": 1672909200,
            "facts": {
              "Contact owner": "Me",
              "Lead Status": "Open Deal",
              "Lifecycle Stage": "Customer",
            },
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "ana@taller.example",
            ],
            "key": "hubspot:101",
            "name": "Ana Pérez",
            "org": "Taller Norte",
            "phones": [
              "+34 600 000 001",
            ],
          },
        },
        {
          "extra": {},
          "fields": {
            "created_at": 1675593000,
          },
          "is": "contact",
          "line": 3,
          "party": {
            "emails": [
              "luis@vidal.example",
            ],
            "key": "hubspot:102",
            "name": "Luis Vidal",
            "org": null,
            "phones": [],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "hubspot",
    }
  `);
});

test("HubSpot's notes go to the contacts that they name with their numbers", () => {
  expect(told('hubspot-notes')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "Activity assigned to": "Me",
            "Associated Company": "Taller Norte (5501)",
          },
          "fields": {
            "at": 1710232860,
            "channel": "note",
            "direction": "out",
            "text": "Wants a quote & a call

    - web
    - shop",
          },
          "is": "touchpoint",
          "key": "hubspot:note:9001",
          "line": 2,
          "parties": [
            {
              "emails": [],
              "key": "hubspot:101",
              "name": "Ana Pérez",
              "org": null,
              "phones": [],
            },
            {
              "emails": [],
              "key": "hubspot:102",
              "name": "Luis Vidal",
              "org": null,
              "phones": [],
            },
          ],
        },
        {
          "is": "refused",
          "line": 3,
          "why": {
            "is": "nobody",
          },
        },
        {
          "is": "refused",
          "line": 4,
          "why": {
            "is": "no-date",
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "hubspot",
    }
  `);
});

test("Pipedrive's people", () => {
  expect(told('pipedrive-people')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "open_deals": "1",
          },
          "fields": {
            "created_at": 1672909200,
            "facts": {
              "Owner": "Me",
            },
            "tags": [
              "Hot lead",
              "Web",
            ],
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "ana@taller.example",
            ],
            "key": "pipedrive:7",
            "name": "Ana Pérez",
            "org": "Taller Norte",
            "phones": [
              "910 00 00 01",
              "910 00 00 02",
            ],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "pipedrive",
    }
  `);
});

test("Pipedrive's activities: done is a touchpoint, open a follow-up", () => {
  expect(told('pipedrive-activities')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "Deal": "Web redesign",
          },
          "fields": {
            "at": 1710232200,
            "channel": "call",
            "direction": "live",
            "minutes": 20,
            "text": "Scope of the shop

    Likes blue",
          },
          "is": "touchpoint",
          "key": "pipedrive:activity:31",
          "line": 2,
          "parties": [
            {
              "emails": [],
              "key": null,
              "name": "Ana Pérez",
              "org": "Taller Norte",
              "phones": [],
            },
          ],
        },
        {
          "extra": {
            "type": "Task",
          },
          "fields": {
            "due": "2026-12-01",
            "kind": "todo",
            "status": "open",
            "text": "Send the quote",
          },
          "is": "followup",
          "key": "pipedrive:activity:32",
          "line": 3,
          "party": {
            "emails": [],
            "key": null,
            "name": "Ana Pérez",
            "org": "Taller Norte",
            "phones": [],
          },
        },
        {
          "extra": {},
          "fields": {
            "at": 1712052000,
            "channel": "note",
            "direction": "out",
            "text": "Tour: Showroom tour",
          },
          "is": "touchpoint",
          "key": "pipedrive:activity:33",
          "line": 4,
          "parties": [
            {
              "emails": [],
              "key": null,
              "name": "Taller Norte",
              "org": "Taller Norte",
              "phones": [],
            },
          ],
        },
        {
          "is": "refused",
          "line": 5,
          "why": {
            "is": "no-date",
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "pipedrive",
    }
  `);
});

test("ClickUp's tasks are people; comments are their history, tasks below them are to do", () => {
  expect(told('clickup')).toMatchInlineSnapshot(`
    {
      "all": [
        {
          "extra": {
            "clickup_assignees": "Me; Luis",
            "clickup_folder_name_path": "hidden",
            "clickup_list_name": "Clientes",
            "clickup_space_name": "Estudio",
          },
          "fields": {
            "created_at": 1672909200,
            "facts": {
              "Servicios": "web; tienda",
              "note": "Talleres de bicicletas",
            },
            "tags": [
              "vip",
              "web",
              "en curso",
            ],
          },
          "is": "contact",
          "line": 2,
          "party": {
            "emails": [
              "ana@taller.example",
            ],
            "key": "clickup:86a1",
            "name": "Ana Pérez",
            "org": "Taller Norte",
            "phones": [
              "+34 600 000 001",
            ],
          },
        },
        {
          "extra": {},
          "fields": {
            "due": "2026-12-01",
            "kind": "todo",
            "status": "open",
            "text": "Ana Pérez",
          },
          "is": "followup",
          "key": "clickup:86a1:due",
          "line": 2,
          "party": {
            "emails": [
              "ana@taller.example",
            ],
            "key": "clickup:86a1",
            "name": "Ana Pérez",
            "org": "Taller Norte",
            "phones": [
              "+34 600 000 001",
            ],
          },
        },
        {
          "extra": {
            "by": "yo@estudio.example",
          },
          "fields": {
            "at": 1710232860,
            "channel": "call",
            "direction": "live",
            "text": "Llamada: acordamos el alcance",
          },
          "is": "touchpoint",
          "key": "csv:bfa45c61b01e95231f842471b1abd1bf",
          "line": 2,
          "parties": [
            {
              "emails": [
                "ana@taller.example",
              ],
              "key": "clickup:86a1",
              "name": "Ana Pérez",
              "org": "Taller Norte",
              "phones": [
                "+34 600 000 001",
              ],
            },
          ],
        },
        {
          "extra": {
            "by": "yo@estudio.example",
          },
          "fields": {
            "at": 1710232860,
            "channel": "note",
            "direction": "out",
            "text": "Prefiere el azul",
          },
          "is": "touchpoint",
          "key": "csv:33445eab7089f11ae1a05fb473085fe8",
          "line": 2,
          "parties": [
            {
              "emails": [
                "ana@taller.example",
              ],
              "key": "clickup:86a1",
              "name": "Ana Pérez",
              "org": "Taller Norte",
              "phones": [
                "+34 600 000 001",
              ],
            },
          ],
        },
        {
          "extra": {
            "clickup_folder_name_path": "hidden",
            "clickup_list_name": "Clientes",
            "clickup_space_name": "Estudio",
          },
          "fields": {
            "created_at": 1672909200,
            "standing": "supplier",
          },
          "is": "contact",
          "line": 3,
          "party": {
            "emails": [],
            "key": "clickup:86a2",
            "name": "Imprenta Sol",
            "org": null,
            "phones": [],
          },
        },
        {
          "is": "refused",
          "line": 3,
          "why": {
            "is": "syntax",
            "near": "[{"text":"roto",
          },
        },
        {
          "extra": {},
          "fields": {
            "due": "2024-03-12",
            "kind": "todo",
            "status": "done",
            "text": "Enviar contrato",
          },
          "is": "followup",
          "key": "clickup:86a3",
          "line": 4,
          "party": {
            "emails": [],
            "key": "clickup:86a1",
            "name": "",
            "org": null,
            "phones": [],
          },
        },
      ],
      "header": 1,
      "order": {
        "is": "none",
      },
      "program": "clickup",
    }
  `);
});
