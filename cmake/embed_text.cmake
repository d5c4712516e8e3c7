# Script mode: writes a C++ source that holds text files as string literals.
#   cmake -DOUTPUT=shipped.cpp "-DFILES=a.json;b.csv" -P embed_text.cmake
set(source "// A policy may be longer than the literal every compiler must take; those we build with take it.\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n#include \"core/io/policy/shipped.h\"\n\nnamespace turnpoint {\nnamespace {\n\nconstexpr ShippedFile files[] = {\n")
foreach(file IN LISTS FILES)
  cmake_path(GET file FILENAME name)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder FILENAME folder)
  file(READ ${file} text)
  string(APPEND source "{\"${folder}/${name}\", R\"SHIPPED(${text})SHIPPED\"},\n")
endforeach()
string(APPEND source "};\n\n}  // namespace\n\nstd::span<const ShippedFile> shipped_files() { return files; }\n\n}  // namespace turnpoint\n")
file(WRITE ${OUTPUT} "${source}")
