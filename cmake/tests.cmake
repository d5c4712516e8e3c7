# Kinds of tests. All run at the root of the clone, so paths in tests start there.

# A Catch2 program. Natively each of its cases is a test; in WebAssembly the whole program is one, run by node.
# HEADERS are what most of its sources include, read by the compiler once.
function(turnpoint_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES;HEADERS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} third_party::catch2)
  # The code under test is in libraries; of a test, compiling is what takes time.
  target_compile_options(${name} PRIVATE -O1)
  if(arg_HEADERS)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  endif()
  if(EMSCRIPTEN)
    target_compile_options(${name} PRIVATE -fexceptions)  # Catch2 leaves a failed case by an exception
    turnpoint_node_script(${name})
    turnpoint_script_test(node.${name} node ${NODE} $<TARGET_FILE:${name}>)
  else()
    catch_discover_tests(${name} TEST_PREFIX native. WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                         PROPERTIES LABELS native)
  endif()
endfunction()

# Any command that exits with 0 when all is well.
function(turnpoint_script_test name label)
  add_test(NAME ${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 900)
endfunction()

if(EMSCRIPTEN)
  find_program(NODE node REQUIRED)
else()
  include(${TURNPOINT_THIRD_PARTY}/catch2/extras/Catch.cmake)
endif()
