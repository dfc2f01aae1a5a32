# SPDX-License-Identifier: Apache-2.0
# See Scripts/check-docs.

function report(file, number, message) {
  printf "%s:%d: %s\n", file, number, message
  problems++
}

function finish() {
  if (length(previous) > 0 && count > 600 && !excused)
    report(previous, count, "over 600 lines; split it, or say why at its top in a line with \"Long file:\"")
}

FNR == 1 {
  finish()
  previous = FILENAME; excused = 0; numbers = 0; comment = ""
  if ($0 !~ /^\/\/ (SPDX-License-Identifier|swift-tools-version)/)
    report(FILENAME, 1, "the first line is not the SPDX licence line")
}

{ count = FNR }
FNR <= 12 && /Long file:/ { excused = 1 }

/^[ \t]*\/\/\// { comment = comment " " $0; next }
/^[ \t]*@/ { next }
/^[ \t]*$/ { comment = ""; numbers = 0; next }

FILENAME ~ /^Sources\/Orbits\// && FILENAME !~ /\/Math\// && /^[ \t]*public .*(func|init|var|let) ?/ {
  # A Double, or a vector, that a caller gets or gives needs a unit, or to be said to have none.
  if ($0 ~ /(: \[?(Double|Vector3)\]?[ ,?)={]|-> \[?(Double|Vector3)\]?)/ || $0 ~ /: (Double|Vector3)$/) {
    text = tolower(comment)
    if (text !~ /(metre|meter|kilomet|second|minute|hour|day|radian|degree|revolution|kelvin|kilogram|newton|hertz|fraction|ratio|eccentricity|flattening|coefficient|radius|sin |cos |dimensionless|unit|[^a-z](m|km|s|kg|rad|deg|pa|n|w|h|d|au)([^a-z]|$))/)
      report(FILENAME, FNR, "a public declaration of a number whose comment names no unit")
  }
}

{
  comment = ""
  if (FILENAME ~ /^Sources\//) {
    text = $0
    sub(/\/\/.*/, "", text)
    if (text ~ /^[ \t]*[-0-9.eE+, ]+,?[ \t]*$/) {
      numbers += gsub(/,/, ",", text)
      if (numbers > 100) { report(FILENAME, FNR, "a table of numbers as a literal compiles slowly; parse a string or read a file"); numbers = -100000 }
    } else numbers = 0
  }
}

END {
  finish()
  if (problems > 0) { printf "check-docs: %d problem%s\n", problems, problems == 1 ? "" : "s"; exit 1 }
  print "check-docs: sound"
}
