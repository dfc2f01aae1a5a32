# SPDX-License-Identifier: Apache-2.0
# Fails on a block of Swift in the prose that is not, line by line, in the recipes that the tests run.
# Recipes come first on the command line, after prose=0; prose after prose=1.

function bare(s) {
  sub(/^[ \t]+/, "", s)
  sub(/[ \t]+$/, "", s)
  return s
}

!prose { lines[++count] = bare($0); next }

FNR == 1 { inside = 0 }
/^[ \t]*```swift/ { inside = 1; length_ = 0; start = FNR; next }
/^[ \t]*```/ && inside {
  inside = 0
  found = 0
  for (i = 1; i + length_ - 1 <= count && !found; i++) {
    for (j = 1; j <= length_ && lines[i + j - 1] == block[j]; j++) ;
    found = j > length_
  }
  if (!found) {
    printf "%s:%d: this Swift is not in the recipes that the tests run\n", FILENAME, start
    problems++
  }
  next
}
inside { block[++length_] = bare($0) }

END { exit problems > 0 }
