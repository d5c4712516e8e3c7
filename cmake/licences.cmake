# Writes the licences of all third-party code in the shipped programs.
# usage: cmake -DSOURCES=… -DEMSCRIPTEN_ROOT=… -DOUTPUT=… -P licences.cmake

set(text "Turnpoint contains this third-party code, each part under its own licence.\n")

function(append_licence title)
  file(GLOB files ${ARGN})
  if(NOT files)
    message(FATAL_ERROR "No licence file of ${title} was found in ${ARGN}")
  endif()
  string(APPEND text "\n\n${title}\n")
  foreach(file IN LISTS files)
    file(READ ${file} content)
    string(APPEND text "\n${content}")
  endforeach()
  set(text "${text}" PARENT_SCOPE)
endfunction()

append_licence("Dear ImGui" ${SOURCES}/imgui/LICENSE*)
append_licence("SDL" ${SOURCES}/sdl2/LICENSE*)
append_licence("JSON for Modern C++" ${SOURCES}/json/LICENSE*)
append_licence("tl::expected" ${SOURCES}/expected/LICENSE* ${SOURCES}/expected/COPYING)
append_licence("{fmt}" ${SOURCES}/fmt/LICENSE*)
append_licence("zlib" ${SOURCES}/zlib/LICENSE*)
append_licence("Noto Sans" ${SOURCES}/fonts/LICENSE)
append_licence("Emscripten" ${CMAKE_CURRENT_LIST_DIR}/emscripten_licence.txt)
append_licence("musl, the C library" ${EMSCRIPTEN_ROOT}/system/lib/libc/musl/COPYRIGHT)
file(WRITE ${OUTPUT} "${text}")
