# Script mode: writes a C++ source that holds text files as string literals.
#   cmake -DOUTPUT=shipped.cpp -DNAME=shipped_files -DROOT=scenarios "-DFILES=a.json;b.csv" -P embed_text.cmake
set(source "// A policy may be longer than the literal every compiler must take; those we build with take it.\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n#include \"core/io/policy/shipped.h\"\n\nnamespace turnpoint {\nnamespace {\n\nconstexpr ShippedFile files[] = {\n")
foreach(file IN LISTS FILES)
  cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${ROOT} OUTPUT_VARIABLE path)
  file(READ ${file} text)
  string(APPEND source "{\"${path}\", R\"SHIPPED(${text})SHIPPED\"},\n")
endforeach()
string(APPEND source "};\n\n}  // namespace\n\nstd::span<const ShippedFile> ${NAME}() { return files; }\n\n}  // namespace turnpoint\n")
file(WRITE ${OUTPUT} "${source}")
