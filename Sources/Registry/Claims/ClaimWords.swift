// SPDX-License-Identifier: Apache-2.0

/// Values of fields that are words, in French.
enum ClaimWords {
  /// One line a word: as the registry has it, in French.
  private static let text = """
    agreement|accord
    claim|assertion
    component|composant
    constellation|constellation
    engine|moteur
    launch|lancement
    organisation|organisme
    person|personne
    programme|programme
    satellite|satellite
    site|base de lancement
    source|source
    spacecraft|vaisseau
    stage|étage
    station|station
    vehicle|lanceur
    completed|achevé
    decayed|rentré dans l'atmosphère
    deorbited|désorbité
    extended-mission|mission prolongée
    failed|échec
    impacted|écrasé
    in orbit|en orbite
    in progress|en cours
    in service|en service
    in-orbit|en orbite
    landed|revenu au sol
    lost|perdu
    merged|fusionné
    operational|opérationnel
    planned|prévu
    retired|hors service
    signed|signé
    under discussion|en discussion
    unknown|inconnu
    accord|accord
    communique|communiqué
    lease|bail
    partnership|partenariat
    resolution|résolution
    statement|déclaration
    talks|pourparlers
    by video link|en visioconférence
    Brussels|Bruxelles
    Seoul|Séoul
    Tashkent|Tachkent
    Embassy of Uzbekistan|ambassade d'Ouzbékistan
    ministries of science and of communication|ministères de la Science et des Communications
    far-infrared and submillimetre astronomy|astronomie dans l'infrarouge lointain et le submillimétrique
    search for life|recherche de la vie
    """

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      if parts.count == 2 { table[parts[0]] = parts[1] }
    }
    return table
  }()

  /// A value in both languages; the same where it is no known word.
  static func both(_ value: String) -> Bilingual { Bilingual(value, table[value] ?? value) }

  private static let firsts = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  /// A place in an order.
  static func ordinal(_ number: Int) -> Bilingual {
    let english = firsts.indices.contains(number - 1) ? firsts[number - 1] : "number \(number)"
    return Bilingual(english, number == 1 ? "premier" : "\(number)e")
  }
}
