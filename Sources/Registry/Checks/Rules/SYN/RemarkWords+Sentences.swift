// SPDX-License-Identifier: Apache-2.0

extension RemarkWords {
  /// Of readers of two-line sets, and of the detection of formats.
  static let elementSetSentences = #"""
    tle.length | the line ends at column {}, it should have 69; the record was cut | la ligne finit à la colonne {1} au lieu de 69 ; le jeu a été tronqué
    tle.length | the line has {} columns, it should have 69; a character is missing | la ligne a {1} colonnes au lieu de 69 ; il manque un caractère
    tle.length | the line runs on behind column 69 | la ligne continue après la colonne 69
    tle.trailing | text behind column 69 was left out | le texte après la colonne 69 a été ignoré
    tle.leading-space | blanks before column 1 were left out; remove them | des blancs avant la colonne 1 ont été ignorés ; supprimez-les
    tle.leading-space | blanks before column 1; remove them | des blancs précèdent la colonne 1 ; supprimez-les
    tle.comment | a comment, passed over | un commentaire, ignoré
    tle.prose | neither a name nor a line of an element set; passed over | ni un nom ni une ligne d'éléments ; ignoré
    tle.checksum | checksum {}, but the line adds up to {}: a character of the line is wrong, or the line was edited without a new checksum | la somme de contrôle est {1}, mais la ligne donne {2} : un caractère est faux, ou la ligne a été modifiée sans nouvelle somme
    tle.no-checksum | no checksum in column 69; the line is unprotected | pas de somme de contrôle en colonne 69 ; rien ne protège la ligne
    tle.no-checksum | the line has no checksum in column 69 | la ligne n'a pas de somme de contrôle en colonne 69
    tle.columns | column {} of line {} should hold {}; a character is missing, added or overwritten, so that the fields cannot be told for certain | la colonne {1} de la ligne {2} devrait contenir {3} ; un caractère manque, est en trop ou a été écrasé, et les champs ne sont plus sûrs
    tle.field | {}: no digits | {1} : pas de chiffres
    tle.field | {}: '{}' in column {} does not belong into the number '{}' | {1} : « {2} » en colonne {3} n'a pas sa place dans le nombre « {4} »
    tle.blank | {}: blanks for the last decimals, read as zeros | {1} : des blancs pour les dernières décimales, lus comme des zéros
    tle.blank | {}: blanks read as zeros | {1} : des blancs, lus comme des zéros
    tle.blank | {} is blank, read as zero | {1} : le champ est vide, lu comme zéro
    tle.blank | epoch: blanks for the last decimals | époque : des blancs pour les dernières décimales
    tle.eccentricity | eccentricity padded with blanks; they were read as zeros: {} | l'excentricité est complétée par des blancs, lus comme des zéros : {1}
    tle.derivative | first derivative: a digit in the column of the sign, read as its whole part | dérivée première : un chiffre dans la colonne du signe, lu comme partie entière
    tle.exponent-sign | {}: no sign before the exponent, read as plus | {1} : pas de signe devant l'exposant, lu comme plus
    tle.number-differs | line 2 is of object {}, line 1 of object {}; they are not of one record | la ligne 2 est de l'objet {1}, la ligne 1 de l'objet {2} ; elles ne forment pas un jeu
    tle.line-order | line 2 stands before its line 1; swap the two lines | la ligne 2 précède sa ligne 1 ; échangez-les
    tle.missing-line-2 | line 1 has no line 2 after it; the record is incomplete and was refused | aucune ligne 2 ne suit cette ligne 1 ; le jeu est incomplet et a été refusé
    tle.missing-line-1 | line 2 has no line 1 before it; the record is incomplete and was refused | aucune ligne 1 ne précède cette ligne 2 ; le jeu est incomplet et a été refusé
    tle.number | '{}' is no catalogue number: five digits, or Alpha-5 (a capital letter but I and O, and four digits) | « {1} » n'est pas un numéro de catalogue : cinq chiffres, ou Alpha-5 (une majuscule sauf I et O, puis quatre chiffres)
    tle.number | no catalogue number; the object stays without one | pas de numéro de catalogue ; l'objet reste sans numéro
    tle.number-overflow | the catalogue number {} has {} digits and pushes the columns behind it to the right; a TLE takes five columns: write 100000 to 339999 as Alpha-5 (A0000 to Z9999), larger numbers as OMM | le numéro de catalogue {1} a {2} chiffres et décale les colonnes suivantes ; un TLE en a cinq : écrivez 100000 à 339999 en Alpha-5 (A0000 à Z9999), les numéros plus grands en OMM
    tle.classification | classification in a small letter; write U, C or S | classification en minuscule ; écrivez U, C ou S
    tle.classification | no classification; read as U | pas de classification ; lue comme U
    tle.classification | classification '{}' is none of U, C and S | la classification « {1} » n'est ni U, ni C, ni S
    tle.angle | {} {}° is above 360°; the field is damaged | {1} : {2}° dépasse 360° ; le champ est abîmé
    tle.inclination | inclination {}° is above 180°; the field is damaged | l'inclinaison {1}° dépasse 180° ; le champ est abîmé
    tle.mean-motion | the mean motion is negative; it must be above zero | le mouvement moyen est négatif ; il doit être positif
    tle.mean-motion | the mean motion is zero; the elements describe no orbit (SGP4 error 2) | le mouvement moyen est nul ; ces éléments ne décrivent aucune orbite (erreur 2 de SGP4)
    tle.epoch | the epoch has no year or no day | l'époque n'a pas d'année ou pas de jour
    tle.epoch | the epoch is padded with blanks, read as zeros | l'époque est complétée par des blancs, lus comme des zéros
    tle.epoch | the epoch is padded with blanks; write zeros | l'époque est complétée par des blancs ; écrivez des zéros
    tle.epoch | decimals of the epoch are missing | il manque des décimales à l'époque
    tle.epoch | day {} of {} does not exist; the year has days 1 to {} | le jour {1} de {2} n'existe pas ; l'année va des jours 1 à {3}
    tle.designator | '{}' is no international designator (two digits of the year, three of the launch, the piece in capitals); kept as it is | « {1} » n'est pas un identifiant international (deux chiffres de l'année, trois du lancement, la pièce en majuscules) ; gardé tel quel
    text.utf8 | the name is not UTF-8; save the file as UTF-8. Its other bytes became U+FFFD | le nom n'est pas en UTF-8 ; enregistrez le fichier en UTF-8. Les autres octets sont devenus U+FFFD
    format.gzip | the data are compressed (gzip); decompress them first | les données sont compressées (gzip) ; décompressez-les d'abord
    format.utf16 | the text is UTF-16; save it as UTF-8 | le texte est en UTF-16 ; enregistrez-le en UTF-8
    format.empty | the file is empty | le fichier est vide
    format.no-data | the provider found no data for the query {} | le fournisseur n'a trouvé aucune donnée ; à partir de 100000 les objets n'ont pas de TLE chez lui : demandez CSV, JSON, XML ou KVN
    format.other-message | this is a CCSDS {}, not an OMM; it holds no mean elements | c'est un message CCSDS {1}, pas un OMM ; il n'a pas d'éléments moyens
    format.states | this is a table of states, not of element sets; hand it over as states | c'est une table d'états, pas d'éléments ; fournissez-la comme états
    format.html | this is a web page, not element sets: {} | c'est une page web, pas des éléments : le serveur a peut-être répondu par une erreur ; téléchargez à nouveau le fichier et regardez ce qu'il dit
    format.unrecognized | no element set in the file: neither TLE nor OMM (KVN, XML, JSON, CSV) | aucun jeu d'éléments dans le fichier : ni TLE ni OMM (KVN, XML, JSON, CSV)
    """#

  /// Of readers of messages and tables.
  static let messageSentences = #"""
    omm.duplicate | {} is given twice, first in line {}; the record is refused since nothing says which of them holds | {1} est donné deux fois, d'abord à la ligne {2} ; l'enregistrement est refusé, car rien ne dit lequel vaut
    omm.duplicate | the column {} stands twice in the header | la colonne {1} figure deux fois dans l'en-tête
    omm.missing | the mandatory column {} is missing; no row can be read without it | la colonne obligatoire {1} manque ; aucune ligne n'est lisible sans elle
    omm.missing | the column {} is missing; its values are read as zero | la colonne {1} manque ; ses valeurs sont lues comme zéro
    omm.missing | {} is missing; the record cannot be read without it | {1} manque ; l'enregistrement n'est pas lisible sans cela
    omm.missing | {} is {}; the record cannot be read without it | {1} est {2} ; l'enregistrement n'est pas lisible sans cela
    omm.missing | {} is missing, read as zero | {1} manque, lu comme zéro
    omm.metadata | {} is missing from the metadata | {1} manque dans les métadonnées
    omm.header | {} is mandatory in the header | {1} est obligatoire dans l'en-tête
    omm.center | mean elements about {}; only those about EARTH can be used with SGP4 | éléments moyens autour de {1} ; SGP4 ne vaut qu'autour de EARTH
    omm.frame | REF_FRAME is {}, but the elements of SGP4 are in TEME; they were taken as TEME, the frame the theory has | REF_FRAME est {1}, mais les éléments de SGP4 sont en TEME ; ils ont été pris en TEME, le repère de la théorie
    omm.time-system | TIME_SYSTEM {} is not known here: {} | TIME_SYSTEM {1} n'est pas connu ici : {2}
    omm.time-system | TIME_SYSTEM is {}, not UTC; the epoch was converted from it | TIME_SYSTEM est {1}, pas UTC ; l'époque a été convertie
    omm.theory | MEAN_ELEMENT_THEORY is {}; the elements were taken as those of SGP4 | MEAN_ELEMENT_THEORY est {1} ; les éléments ont été pris pour ceux de SGP4
    omm.theory | mean elements of the theory {}; only those of SGP4 can be read | éléments moyens de la théorie {1} ; seuls ceux de SGP4 sont lisibles
    omm.version | version {} of the OMM; 2.0 and 3.0 are known | version {1} de l'OMM ; 2.0 et 3.0 sont connues
    omm.version | no CCSDS_OMM_VERS; the version is unknown | pas de CCSDS_OMM_VERS ; la version est inconnue
    omm.keyword | {} is no keyword of an OMM; kept as text | {1} n'est pas un mot-clé d'OMM ; gardé comme texte
    omm.eccentricity | eccentricity {} is outside 0 ≤ e < 1; mean elements describe closed orbits | l'excentricité {1} est hors de 0 ≤ e < 1 ; des éléments moyens décrivent des orbites fermées
    omm.inclination | inclination {}° is outside 0° to 180° | l'inclinaison {1}° est hors de 0° à 180°
    omm.angle | {} {}° is outside 0° to 360° | {1} {2}° est hors de 0° à 360°
    omm.angle | {} is negative; kept as it is | {1} est négatif ; gardé tel quel
    omm.mean-motion | the mean motion {} must be above zero (SGP4 error 2) | le mouvement moyen {1} doit être positif (erreur 2 de SGP4)
    omm.mean-motion | SEMI_MAJOR_AXIS and GM must be above zero | SEMI_MAJOR_AXIS et GM doivent être positifs
    omm.mean-motion | SEMI_MAJOR_AXIS gives no usable mean motion | SEMI_MAJOR_AXIS ne donne pas de mouvement moyen utilisable
    omm.semimajor-axis | the mean motion was made from SEMI_MAJOR_AXIS by Kepler's third law with GM = {} | le mouvement moyen a été tiré de SEMI_MAJOR_AXIS par la troisième loi de Kepler avec GM = {1}
    omm.number | {}: no number | {1} : pas de nombre
    omm.number | {}: '{}' has a decimal comma; write a point | {1} : « {2} » a une virgule décimale ; écrivez un point
    omm.number | {}: '{}' is not a number | {1} : « {2} » n'est pas un nombre
    omm.number | {}: '{}' is not a finite number | {1} : « {2} » n'est pas un nombre fini
    omm.number | {}: '{}' is too large or too small for a number | {1} : « {2} » est trop grand ou trop petit pour un nombre
    omm.number | {}: a number needs a digit on each side of the point | {1} : un nombre a un chiffre de chaque côté du point
    omm.number | NORAD_CAT_ID '{}' is no catalogue number: {} | NORAD_CAT_ID « {1} » n'est pas un numéro de catalogue : un entier d'au plus neuf chiffres (Alpha-5 n'est que pour les TLE)
    omm.number | NORAD_CAT_ID is 0; the object stays without a number | NORAD_CAT_ID est 0 ; l'objet reste sans numéro
    omm.number | {} must be a whole number from 0 on | {1} doit être un entier positif ou nul
    omm.number | EPHEMERIS_TYPE must be a digit (0 for SGP4, 4 for SGP4-XP) | EPHEMERIS_TYPE doit être un chiffre (0 pour SGP4, 4 pour SGP4-XP)
    omm.classification | classification in a small letter; write U, C or S | classification en minuscule ; écrivez U, C ou S
    omm.classification | classification '{}' is none of U, C and S | la classification « {1} » n'est ni U, ni C, ni S
    omm.epoch | EPOCH '{}' is not of the form {} | EPOCH « {1} » n'est pas de la forme {2}
    omm.epoch | EPOCH '{}' has a {} that does not exist | EPOCH « {1} » n'existe pas ({2})
    omm.epoch | EPOCH '{}' has a second 60, but there is no leap second there | EPOCH « {1} » a une seconde 60 où il n'y a pas de seconde intercalaire
    omm.epoch | EPOCH '{}' has more digits than an attosecond | EPOCH « {1} » a plus de chiffres qu'une attoseconde
    omm.epoch | EPOCH '{}' is in a scale that needs Earth orientation | EPOCH « {1} » est dans une échelle qui demande l'orientation de la Terre
    omm.unit | {} has no unit, but [{}] is given | {1} n'a pas d'unité, mais [{2}] est donné
    omm.unit | {} is in [{}], it must be in {} | {1} est en [{2}] ; ce doit être en {3}
    omm.unit | {} is given in '{}', which is not its unit | {1} est donné en « {2} », qui n'est pas son unité
    oem.unit | {} is given in '{}', not its unit | {1} est donné en « {2} », qui n'est pas son unité
    cdm.unit | {} has no unit, but [{}] is given | {1} n'a pas d'unité, mais [{2}] est donné
    cdm.unit | {} is in [{}], it must be in [{}] | {1} est en [{2}] ; ce doit être en [{3}]
    cdm.look-alike | the designator has characters beyond ASCII that look like others; read as '{}' | l'identifiant a des caractères hors ASCII qui ressemblent à d'autres ; lu comme « {1} »
    cdm.version | version '{}' is not known; 1.0 and 2.0 are | la version « {1} » n'est pas connue ; 1.0 et 2.0 le sont
    cdm.version | CCSDS_CDM_VERS is missing | CCSDS_CDM_VERS manque
    cdm.missing | {} is missing; the message cannot be read without it | {1} manque ; le message n'est pas lisible sans cela
    cdm.missing | {} of object {} is missing | {1} de l'objet {2} manque
    cdm.missing | {} is missing | {1} manque
    oem.version | version '{}' is not known; 1.0, 2.0 and 3.0 are | la version « {1} » n'est pas connue ; 1.0, 2.0 et 3.0 le sont
    oem.version | CCSDS_OEM_VERS is missing in front of the first segment | CCSDS_OEM_VERS manque devant le premier segment
    oem.missing | {} is missing in the header | {1} manque dans l'en-tête
    oem.missing | {} is missing; that of the states is taken | {1} manque ; celui des états est pris
    oem.missing | {} is missing; the segment cannot be read without it | {1} manque ; le segment n'est pas lisible sans cela
    oem.missing | {} is empty | {1} est vide
    oem.missing | {} is missing | {1} manque
    oem.single | the segment has one state; nothing can be interpolated | le segment n'a qu'un état ; rien ne peut être interpolé
    oem.empty | the segment has no states | le segment n'a pas d'états
    oem.empty | the message has no segment | le message n'a pas de segment
    oem.truncated | the metadata end without META_STOP | les métadonnées finissent sans META_STOP
    oem.truncated | the covariances end without COVARIANCE_STOP | les covariances finissent sans COVARIANCE_STOP
    oem.zero-position | the position is zero | la position est nulle
    oem.range | the state is out of all proportion; is it km? | l'état est hors de toute proportion ; est-il en km ?
    oem.number | not a finite number | ce n'est pas un nombre fini
    oem.number | this is no number | ce n'est pas un nombre
    kvn.line | '{}' is neither KEYWORD = value nor COMMENT | « {1} » n'est ni MOT-CLÉ = valeur ni COMMENT
    json.value | {} needs a number or a text, not a list or an object | {1} demande un nombre ou un texte, pas une liste ni un objet
    json.record | an object with the keywords of an OMM is expected here | on attend ici un objet avec les mots-clés d'un OMM
    xml.root | the root element is <{}>, not <ndm> or <omm> | l'élément racine est <{1}>, pas <ndm> ni <omm>
    xml.message | <{}> is no OMM; passed over | <{1}> n'est pas un OMM ; ignoré
    xml.syntax | the element {} is never closed; the file was cut | l'élément {1} n'est jamais fermé ; le fichier a été tronqué
    table.number | '{}' is no number | « {1} » n'est pas un nombre
    json.number | '{}' is no number | « {1} » n'est pas un nombre
    table.date | '{}' is no date | « {1} » n'est pas une date
    json.date | '{}' is no date | « {1} » n'est pas une date
    table.identity | '{}' is no catalogue number | « {1} » n'est pas un numéro de catalogue
    table.identity | '{}' is no catalogue number (1 to 999999999) | « {1} » n'est pas un numéro de catalogue (1 à 999999999)
    table.identity | the row has no {} | la ligne ne dit pas de quoi elle parle (pas de {1})
    table.identity | the launch has no id | le lancement n'a pas d'id
    table.identity | the record has neither norad_cat_id nor sat_id | l'enregistrement n'a ni norad_cat_id ni sat_id
    table.quote | a quote opens or ends where none may; write a quote inside quotes twice | un guillemet s'ouvre ou se ferme où il ne peut ; doublez un guillemet à l'intérieur d'un champ
    table.fields | the row has {} fields, the header {}; the row was cut, or a field holds the character that divides fields | la ligne a {1} champs, l'en-tête {2} ; la ligne a été tronquée, ou un champ contient le séparateur
    csv.quote | the quote opened here is never closed | le guillemet ouvert ici n'est jamais fermé
    csv.quote | text behind a closing quote; write a quote inside a quoted field twice | du texte suit un guillemet fermant ; doublez un guillemet à l'intérieur d'un champ
    csv.fields | the row has {} fields, the header {}; the row was cut, or a comma in a field is not quoted | la ligne a {1} champs, l'en-tête {2} ; la ligne a été tronquée, ou une virgule n'est pas entre guillemets
    """#

  /// Of the reader of records and of the tables beside them.
  static let recordSentences = #"""
    record.text | this is not UTF-8 text | ce texte n'est pas en UTF-8
    record.text | the text is UTF-16; save it as UTF-8 | le texte est en UTF-16 ; enregistrez-le en UTF-8
    record.text | parts are nested more than {} deep | des parties sont imbriquées à plus de {1} niveaux
    record.text | the file has no record | le fichier n'a aucun enregistrement
    record.text | the file has more than {} parts | le fichier a plus de {1} parties
    record.text | a record is a list of `key: value` lines; this is none | un enregistrement est une suite de lignes `clé: valeur` ; ceci n'en est pas une
    record.text | the record has no `kind` | l'enregistrement n'a pas de `kind`
    record.text | there is no kind `{}`; the kinds are {} | il n'y a pas de genre `{1}` ; les genres sont {2}
    record.text | a record needs an `id` of lower-case letters a-z, digits and hyphens, such as kazsat-2 | un enregistrement demande un `id` en minuscules a-z, chiffres et traits d'union, comme kazsat-2
    record.text | record {} has no `name` | l'enregistrement {1} n'a pas de `name`
    record.text | the id `{}` is taken by {}; this record is left out | l'id `{1}` est pris par {2} ; cet enregistrement est laissé de côté
    record.text | `{}` is no international designator such as 2011-035B | `{1}` n'est pas un identifiant international comme 2011-035B
    record.text | `{}` is no catalogue number from 1 to 999999999 | `{1}` n'est pas un numéro de catalogue de 1 à 999999999
    record.text | YAML aliases are not used in the catalogue | le catalogue n'emploie pas les alias de YAML
    record.text | a value has no `{}`; it has {} | une valeur n'a pas de `{1}` ; elle a {2}
    record.text | a `value` is one number or text | une `value` est un nombre ou un texte
    record.text | a key is a plain word | une clé est un simple mot
    record.text | `{}` needs one plain value | `{1}` demande une simple valeur
    record.text | a `confidence` is one of {} | une `confidence` est l'une de {1}
    record.text | the same key appears twice: {} | la même clé figure deux fois : {1}
    record.text | this is not YAML: {} | ce n'est pas du YAML : {1}
    record.text | the file cannot be parsed: {} | le fichier ne peut être analysé : {1}
    record.text | `as_of`: {} | `as_of` : ce n'est pas une date ({1})
    elements.row | the row has {} fields where the header has {} | la ligne a {1} champs, l'en-tête {2}
    elements.row | the column {} appears twice | la colonne {1} figure deux fois
    elements.row | the column {} is missing | la colonne {1} manque
    elements.row | the table has no header row | la table n'a pas de ligne d'en-tête
    elements.row | {} `{}` is no number | {1} : `{2}` n'est pas un nombre
    elements.row | {} `{}` is no whole number | {1} : `{2}` n'est pas un entier
    elements.row | {} {} is outside {} | {1} : {2} est hors de {3}
    elements.row | ROUGH is either empty or `true` | ROUGH est vide ou `true`
    elements.row | EPOCH `{}`: {} | EPOCH `{1}` n'est pas une époque ({2})
    elements.row | this is not UTF-8 text | ce texte n'est pas en UTF-8
    """#
}
