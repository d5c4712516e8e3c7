# Tests in a real browser. Each file is one, `node FILE`, and ends with 1 when it fails.

# The vault without the app, for store.mjs.
add_executable(store_probe browser/store_probe.cpp)
target_link_libraries(store_probe PRIVATE turnpoint_store)
turnpoint_es_module(store_probe)
target_link_options(store_probe PRIVATE
  --no-entry -lidbfs.js -sFORCE_FILESYSTEM -sEXPORTED_RUNTIME_METHODS=FS,IDBFS
  "-sINCOMING_MODULE_JS_API=wasmBinary,print,printErr,onAbort")

turnpoint_script_test(browser.start browser ${NODE} tests/browser/start.mjs)
turnpoint_script_test(browser.offline browser ${NODE} tests/browser/offline.mjs)
turnpoint_script_test(browser.single_file browser ${NODE} tests/browser/single_file.mjs)
turnpoint_script_test(browser.report browser ${NODE} tests/browser/report.mjs)
turnpoint_script_test(browser.mirror browser ${NODE} tests/browser/mirror.mjs)
turnpoint_script_test(browser.store browser ${NODE} tests/browser/store.mjs ${CMAKE_CURRENT_BINARY_DIR})

# Twenty kills; `make soak` has two hundred.
turnpoint_script_test(browser.kill browser ${NODE} tests/browser/kill.mjs ${CMAKE_CURRENT_BINARY_DIR} 20)

# Journeys through the app.
set(journeys questions keyboard cases stories app_paper app_cutover app_due app_faces app_edits app_files app_firefox app_import app_studies
  app_bad_files app_keep app_seal app_backup app_delete app_handover app_leave app_equality app_synthetic app_many app_report app_plan app_policies
  app_exercises app_learner app_authoring looks)
foreach(journey IN LISTS journeys)
  turnpoint_script_test(browser.${journey} browser ${NODE} tests/browser/${journey}.mjs)
endforeach()
list(TRANSFORM journeys PREPEND browser.)
set_tests_properties(browser.start browser.offline browser.single_file browser.report browser.mirror browser.store ${journeys} PROPERTIES
  ENVIRONMENT "TURNPOINT_SITE=${TURNPOINT_SITE};${TURNPOINT_PROGRAMS}")
