'use strict';

const list = (text) => text.trim().split(/\s+/);

const GIVEN = {
  es: list(`Ana Luis Marta Carlos Lucía Javier Elena Pablo Sofía Diego Carmen Andrés Laura Sergio Paula Raúl Irene
    Álvaro Nuria Óscar Rocío Iván Alba Hugo Clara Tomás Beatriz Rubén Inés Jorge Pilar Adrián Begoña Martín`),
  en: list(`Alice Tom Grace Henry Ruth Oliver Emma Jack Olivia George Amelia Harry Isla Oscar Lily Arthur Freya Leo
    Ivy Noah Poppy Ethan Daisy Finn Nora Miles Hazel Owen Iris Felix Maeve Jude`),
};
const FAMILY = {
  es: list(`Pérez Vidal Molina Serrano Castro Ortega Rubio Marín Sanz Iglesias Núñez Medina Garrido Cortés Castillo
    Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Herrera Márquez León Cabrera Flores Campos Vega Fuentes
    Carrasco Reyes Aguilar Nieto Pascual Santana Herrero Montero Lorenzo Hidalgo Giménez Ibáñez Ferrer Durán`),
  en: list(`Ashworth Bramley Calder Denholm Eastwood Fairley Garside Hartley Ingham Jessop Kirkby Langton Marlow
    Naylor Oakes Penrose Quayle Radley Selwyn Thorne Underhill Vickers Wetherby Yardley Barlow Colby Drayton
    Elmore Farrow Grantham Hadley Kendal Lindley Morley Norwood Prescott Ripley Sefton Tilbury Wragby`),
};
const INITIALS = [...'ABCDEFGHJKLMNPRSTW'];
const TRADES =
  list(`Taller Estudio Clínica Bodega Editorial Librería Academia Panadería Imprenta Studio Bakery Works
  Design Press Garden Books Clinic Films`);
const PLACES =
  list(`Norte Sur Levante Ribera Alameda Mirador Arenal Olmo Faro Cierzo Northgate Harbour Millbrook
  Fernhill Oakfield Seaview Westbank Larkrise Stonebridge Highmoor`);

const SAYINGS = {
  es: {
    does: list('pregunta_por confirma envía revisa propone pide aclara cambia acepta comenta'),
    what: list(`el_presupuesto la_maqueta las_fotos la_fecha_de_entrega el_contrato los_textos la_factura el_dominio
      la_formación el_logotipo las_medidas la_segunda_fase el_catálogo la_tienda la_reunión el_plazo`),
    how: list(`antes_del_viernes para_la_tienda_nueva con_dos_cambios sin_prisa esta_semana en_dos_fases
      por_separado desde_la_oficina con_el_socio a_final_de_mes y_quiere_verlo_en_persona otra_vez`),
  },
  en: {
    does: list('asks_about confirms sends reviews suggests wants explains changes accepts mentions'),
    what: list(`the_estimate the_mock-up the_photos the_delivery_date the_contract the_copy the_invoice the_domain
      the_training the_logo the_measurements the_second_phase the_catalogue the_shop the_meeting the_deadline`),
    how: list(`before_Friday for_the_new_shop with_two_changes in_no_hurry this_week in_two_phases
      separately from_the_office with_the_partner at_the_end_of_the_month and_would_rather_meet once_more`),
  },
};

/** One line as it is typed after a touchpoint; about sixty characters, longer now and then. */
exports.saying = (random, lang) => {
  const words = SAYINGS[lang];
  const clause = () => [words.does, words.what, words.how].map((of) => random.pick(of)).join(' ');
  const text = random.chance(0.3) ? `${clause()}; ${clause()}` : clause();
  return text.replaceAll('_', ' ');
};

/** An invented name: two family names in Spanish, a middle initial in English. */
exports.personName = (random, lang) =>
  lang === 'es'
    ? `${random.pick(GIVEN.es)} ${random.pick(FAMILY.es)} ${random.pick(FAMILY.es)}`
    : `${random.pick(GIVEN.en)} ${random.pick(INITIALS)}. ${random.pick(FAMILY.en)}`;

/** The name of an invented organisation; `number` keeps ten thousand of them apart. */
exports.organisationName = (number) => {
  const round = Math.floor(number / (TRADES.length * PLACES.length));
  const place = PLACES[Math.floor(number / TRADES.length) % PLACES.length];
  return `${TRADES[number % TRADES.length]} ${place}${round === 0 ? '' : ` ${round + 1}`}`;
};
