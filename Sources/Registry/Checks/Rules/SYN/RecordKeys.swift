// SPDX-License-Identifier: Apache-2.0

/// The keys that records of each kind have, as the schema of the catalogue lists them.
package enum RecordKeys {
  /// Keys of every record.
  package static let common: Set<String> = [
    "kind", "id", "name", "aliases", "source", "as_of", "confidence", "note",
  ]

  /// Keys at the top, by the name of the schema.
  package static let top: [String: Set<String>] = table.filter { $0.key != "part" }

  /// Keys of parts of records.
  package static let parts: Set<String> = (table["part"] ?? []).union(common)

  /// The name of the schema of a kind.
  package static func name(of kind: RecordKind) -> String {
    kind.isObject ? "object" : kind.rawValue
  }

  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first?.dropLast() else { continue }
      table[String(name)] = Set(words.dropFirst())
    }
    return table
  }()

  private static let text = """
    agreement: name_fr form parties organisations place date duration_h signatories \
      participants amount_usd about status planned sanctions events
    claim: place place_fr date nature text quote text_fr subjects asserts
    constellation: state operator satellites
    engine: state manufacturer propellant used_on buyer first_flight last_flight \
      last_delivery thrust_vacuum_kn thrust_sea_level_kn isp_vacuum_s isp_sea_level_s \
      derived_from
    flight: launch lift_off site pad vehicle payload_mass_kg adapter_mass_kg last_stage \
      upper_stages insertion_target guidance mission timeline
    launch: cospar lift_off local_date site pad vehicle upper_stage serial payloads \
      other_payloads target target_inclination_deg plane_change insertion rendezvous_target \
      outcome failure
    object: name_fr cospar norad identifiers parent state owner launching_states \
      registration operator manufacturer payload_manufacturer bus purpose mass_kg \
      dry_mass_kg crew_capacity crew_up crew_down launch launch_date status end phases \
      regime geo_longitude_deg itu_administration orbits
    organisation: name_fr state role founded from until forms predecessor successor head
    person: state roles flights journeys
    programme: name_fr state operator site vehicle members status planned events
    site: name_fr latitude_deg longitude_deg height_m host_state operating_state opened \
      closed time_zone_name time_zone turnaround_h azimuth_sectors pads
    source: publisher date licence locator terms derived_from sha256
    vehicle: state manufacturer first_flight last_flight capacity_kg variant_of stages \
      aerodynamics timeline
    part: GEO GTO LEO MEO SSO TLI after aliases altitude_km among angle_of_attack_limit_deg \
      apogee_km approach_burns_s arrival as_of ascender_dry_mass_kg ascender_mass_kg \
      ascender_release ascent ascent_engine at available_speed_m_s azimuth_deg block \
      burn_time_s capsule_mass_kg capsule_separation center central_body circularization \
      closed_loop_pressure_pa closed_loop_stage coefficient confidence correction cospar \
      count craft cut_off cut_off_after_s cut_off_delay_s cut_off_flight_path_angle_deg \
      cut_off_height_km date dates decay_notified delay_s departure departure_raise \
      descent_engine diameter_m docking document drag drag_area_m2 drag_coefficient drift_d \
      dropped_tank dry_mass_kg engine engine_groups engines_per_unit entry entry_angle_deg \
      epoch event expedition field first_burn_delay_s flag flew_for flight frequency_channel \
      from from_deg function gcat heating_below_w_m2 height_m hold_s id ignition \
      inclination_deg inclination_from_deg inclination_to_deg intermediate_apogee_km \
      interval_s isp_sea_level_s isp_vacuum_s kick_deg kick_duration_s kind \
      lander_dry_mass_kg lander_mass_kg lander_separation landing landing_craft landing_role \
      landing_site landing_zone later_events latitude_deg launch launch_craft launch_date \
      level load_limit_kpa_deg locator longitude_deg lunar_orbit_insertion mach main_engine \
      name nodal_period_min norad normal_force_slope_per_rad note of office orbit_height_km \
      orbit_kind orbit_type organisation parking_height_km parties pass perigee_burns \
      perigee_km period_min phase phasing_burns_s place plane plane_change_limit_deg \
      plane_of position_error_deg prn propellant propellant_mass_kg raan_deg \
      reference_area_m2 regime relation residual_kg return_correction return_engine role \
      sense separation slot slot_deg source speed_m_s state stated station status subject \
      svn target throttle thrust_n thrust_sea_level_kn thrust_vacuum_kn time_s to to_deg \
      touchdown transfer_crossing turn_rate_deg_s until value vehicles vertical_rise_s what \
      what_fr with
    """
}
