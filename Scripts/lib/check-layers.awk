# SPDX-License-Identifier: Apache-2.0
# See Scripts/check-layers. Works on source lines with comments and string literals taken out.

function report(message) {
  printf "%s:%d: %s\n", FILENAME, FNR, message
  problems++
}

# The line without comments and the insides of strings; keeps state over block comments and
# multi-line strings.
function code(text,   result, start, character, two, three) {
  result = ""
  while (length(text) > 0) {
    two = substr(text, 1, 2)
    three = substr(text, 1, 3)
    if (comment > 0) {
      if (two == "*/") { comment--; text = substr(text, 3) }
      else if (two == "/*") { comment++; text = substr(text, 3) }
      else text = substr(text, 2)
    } else if (block) {
      if (three == "\"\"\"") { block = 0; text = substr(text, 4) }
      else text = substr(text, 2)
    } else if (two == "//") return result
    else if (two == "/*") { comment++; text = substr(text, 3) }
    else if (three == "\"\"\"") { block = 1; result = result "\"\""; text = substr(text, 4) }
    else if (substr(text, 1, 1) == "\"") {
      text = substr(text, 2)
      while (length(text) > 0 && substr(text, 1, 1) != "\"") {
        text = substr(text, substr(text, 1, 1) == "\\" ? 3 : 2)
      }
      text = substr(text, 2)
      result = result "\"\""
    } else if (match(text, /^[^\/"]+/)) {
      result = result substr(text, 1, RLENGTH)
      text = substr(text, RLENGTH + 1)
    } else {
      result = result substr(text, 1, 1)
      text = substr(text, 2)
    }
  }
  return result
}

# Whether the module or file at hand may import `name`.
function checkImport(name) {
  if (name == "CERFA" && place != "Orbits/Math/ERFA.swift")
    report("CERFA is imported only by Math/ERFA.swift")
  else if (name == "CLAPACK" && place != "Orbits/Math/LinearAlgebra.swift")
    report("CLAPACK is imported only by Math/LinearAlgebra.swift")
  else if (module == "Orbits") {
    if (name ~ /^(Glibc|Musl|Darwin|Android|ucrt)$/) {
      if (place != "Orbits/Math/Elementary.swift")
        report("the C mathematics library is imported only by Math/Elementary.swift")
    } else if (name !~ /^(CERFA|CLAPACK)$/) report("Orbits may not import " name)
  } else if (module == "Registry" && name ~ /^(simctl|ArgumentParser)$/)
    report("Registry may not import " name)
}

FILENAME ~ /layers\.json$/ {
  if (match($0, /"layer": *[0-9]+/)) {
    number = substr($0, RSTART, RLENGTH)
    sub(/.*: */, "", number)
    unit++
    list = $0
    sub(/.*"folders": *\[/, "", list)
    sub(/\].*/, "", list)
    count = split(list, names, /[", ]+/)
    for (i = 1; i <= count; i++) if (names[i] != "") {
      layerOf[names[i]] = number
      unitOf[names[i]] = unit
    }
  } else if (match($0, /"[A-Za-z0-9+\/]+\.swift: *[A-Za-z0-9]+"/)) {
    exemption = substr($0, RSTART + 1, RLENGTH - 2)
    gsub(/ /, "", exemption)
    exempt[exemption] = 1
  }
  next
}

FNR == 1 {
  comment = 0; block = 0; depth = 0
  place = FILENAME
  sub(/^.*Sources\//, "", place)
  count = split(place, parts, "/")
  module = parts[1]
  folder = ""
  if (module == "Orbits") {
    if (count < 3) { if (pass == 2) report("a source file of Orbits lies in a folder of a layer") }
    else {
      folder = parts[2]
      if (pass == 2 && !(folder in layerOf)) report("folder " folder " is not in Scripts/layers.json")
    }
  }
  short = place
  sub(/^Orbits\//, "", short)
}

{
  line = code($0)
  if (line ~ /^[ \t]*$/) next
}

pass == 1 {
  if (module == "Orbits" && match(line, /(^|[ \t])(struct|enum|class|protocol|actor|typealias) +[A-Z][A-Za-z0-9_]*/)) {
    name = substr(line, RSTART, RLENGTH)
    sub(/.* /, "", name)
    if (depth == 0) {
      if (line !~ /(file)?private +/) declaredIn[name] = folder
    } else nested[FILENAME, name] = 1
    known[folder, name] = 1
  }
  opening = line; closing = line
  depth += gsub(/{/, "", opening) - gsub(/}/, "", closing)
  next
}

pass == 2 {
  if (match(line, /(^|[ \t])import +[A-Za-z_][A-Za-z0-9_]*/)) {
    name = substr(line, RSTART, RLENGTH)
    sub(/.* /, "", name)
    checkImport(name)
  }
  if (line ~ /(^|[^A-Za-z0-9_.])era[A-Z0-9][A-Za-z0-9]*\(/ && place != "Orbits/Math/ERFA.swift")
    report("ERFA is called only in Math/ERFA.swift")
  if (line ~ /(^|[^A-Za-z0-9_.])[sdcz][a-z0-9]+_\(/ && place != "Orbits/Math/LinearAlgebra.swift")
    report("LAPACK is called only in Math/LinearAlgebra.swift")
  if (line ~ /nonisolated\(unsafe\)/) report("nonisolated(unsafe) hides a mutable global")
  if ((line ~ /(^|[ \t])(static|class) +(private |package |public |internal )*var / \
       || (depth == 0 && line ~ /^(@[A-Za-z]+ +)*((private|fileprivate|package|public|internal) +)*var /)) \
      && (line !~ /{/ || line ~ /=[^{]*{/)) report("a mutable global")

  if (folder in layerOf) {
    rest = line
    while (match(rest, /[A-Za-z_][A-Za-z0-9_]*/)) {
      name = substr(rest, RSTART, RLENGTH)
      before = RSTART > 1 ? substr(rest, RSTART - 1, 1) : last
      last = substr(name, length(name), 1)
      rest = substr(rest, RSTART + RLENGTH)
      if (!(name in declaredIn) || before == ".") continue
      if ((folder, name) in known) continue
      other = declaredIn[name]
      if (!(other in layerOf) || unitOf[other] == unitOf[folder]) continue
      if (layerOf[other] >= layerOf[folder] && !((short ":" name) in exempt))
        report("layer " layerOf[folder] " (" folder ") mentions " name " of " \
               (layerOf[other] > layerOf[folder] ? "the higher" : "the neighbouring") \
               " layer " layerOf[other] " (" other ")")
    }
    last = ""
  }
  opening = line; closing = line
  depth += gsub(/{/, "", opening) - gsub(/}/, "", closing)
}

END {
  if (problems > 0) { printf "check-layers: %d problem%s\n", problems, problems == 1 ? "" : "s"; exit 1 }
  print "check-layers: sound"
}
