# SPDX-License-Identifier: Apache-2.0
# Turns the output of `simctl --experimental-dump-help` (pretty-printed JSON, one key a line) into a
# manual page.

# A JSON string as roff text.
function text(s) {
  sub(/^"/, "", s)
  sub(/",?$/, "", s)
  gsub(/\\\//, "/", s)
  gsub(/\\"/, "\"", s)
  gsub(/\\\\/, "\\e", s)
  gsub(/\\n/, "\n", s)
  gsub(/-/, "\\-", s)
  gsub(/\n\n+/, "\n.PP\n", s)
  gsub(/\n'/, "\n\\\\\&'", s)
  return s
}

function shown(list, item) { return list == "" ? item : list ", " item }

# The command on top of the stack: its heading, purpose and options.
function emit(   full, i) {
  if (done[level]) return
  done[level] = 1
  full = level == 1 ? name[1] : ""
  if (level > 1) for (i = 1; i <= level; i++) full = (full == "" ? "" : full " ") name[i]
  if (hidden[level] || name[level] == "help") { hidden[level] = 1; return }
  if (level == 1) {
    printf ".TH SIMCTL 1\n.SH NAME\nsimctl \\- %s\n.SH SYNOPSIS\n.B simctl\n.I command\n[\\fIoption\\fR ...]\n", \
      abstract[1] == "" ? "satellites, ephemerides and their registry" : abstract[1]
    print ".SH DESCRIPTION"
    print discussion[1] == "" ? "Data go to standard output, talk to standard error." : discussion[1]
  } else {
    if (level == 2 && !commands++) print ".SH COMMANDS"
    printf ".SS %s\n%s\n", full, abstract[level]
    if (discussion[level] != "") printf ".PP\n%s\n", discussion[level]
  }
  if (level == 1 && options[1] != "") print ".SH OPTIONS"
  printf "%s", options[level]
}

function finishArgument(   label) {
  if (!visible) return
  if (kind == "positional") label = "\\fI" value "\\fR"
  else {
    label = names
    if (kind == "option") label = label " \\fI" value "\\fR"
  }
  options[level] = options[level] ".TP\n" label "\n" help (default == "" ? "" : (help == "" ? "" : " ") "(default: " default ")") "\n"
}

{
  line = $0
  sub(/^ +/, "", line)
  key = ""
  if (match(line, /^"[A-Za-z]+" : /)) {
    key = substr(line, 2, index(substr(line, 2), "\"") - 1)
    line = substr(line, RLENGTH + 1)
  }
}

# Containers: what each opening belongs to.
line ~ /^[\[{]$/ || line ~ /^[\[{],?$/ {
  depth++
  what[depth] = key != "" ? key : what[depth - 1] "[]"
  if (what[depth] == "command" || what[depth] == "subcommands[]") {
    level++
    name[level] = abstract[level] = discussion[level] = options[level] = ""
    done[level] = hidden[level] = 0
  } else if (what[depth] == "arguments[]") {
    kind = names = value = help = default = ""
    visible = 1
    inArgument = 1
  } else if (what[depth] == "subcommands") emit()
  else if (what[depth] == "names[]") { nameKind = ""; nameText = "" }
  next
}

line ~ /^[\]}],?$/ {
  closing = what[depth]
  depth--
  if (closing == "command" || closing == "subcommands[]") { emit(); level-- }
  else if (closing == "arguments[]") { finishArgument(); inArgument = 0 }
  else if (closing == "names[]") {
    names = shown(names, "\\fB" (nameKind == "long" ? "\\-\\-" : "\\-") nameText "\\fR")
  }
  next
}

what[depth] == "names[]" && key == "kind" { nameKind = text(line); next }
what[depth] == "names[]" && key == "name" { nameText = text(line); next }
what[depth] == "arguments[]" {
  if (key == "kind") kind = text(line)
  else if (key == "valueName") value = text(line)
  else if (key == "abstract") help = text(line)
  else if (key == "defaultValue") default = text(line)
  else if (key == "shouldDisplay") visible = line ~ /true/
  next
}
what[depth] == "command" || what[depth] == "subcommands[]" {
  if (key == "commandName") name[level] = text(line)
  else if (key == "abstract") abstract[level] = text(line)
  else if (key == "discussion") discussion[level] = text(line)
  else if (key == "shouldDisplay") hidden[level] = line ~ /false/
}

END {
  print ".SH EXIT STATUS"
  print ".TP\n0\ndone\n.TP\n1\nfindings, or some records or epochs could not be computed; the rest was written"
  print ".TP\n2\nusage, unreadable input, or nothing computed\n.TP\n130\ninterrupted"
  print ".SH ENVIRONMENT\n.TP\nSIMCTL_CATALOG\nthe folder of another catalogue\n.TP\nNO_COLOR\nno colours"
}
