# The two WebAssembly programs and the web site.

# The core alone, for the worker and for node.
add_executable(turnpoint-core bind/core.cpp)
target_link_libraries(turnpoint-core PRIVATE turnpoint_facade)
target_compile_definitions(turnpoint-core PRIVATE TURNPOINT_VERSION="${PROJECT_VERSION}")
target_compile_options(turnpoint-core PRIVATE -Oz)
turnpoint_es_module(turnpoint-core)
target_link_options(turnpoint-core PRIVATE
  --no-entry -sFILESYSTEM=0 "-sINCOMING_MODULE_JS_API=wasmBinary,print,printErr,onAbort")

# The app, for the page.
add_executable(turnpoint-app
  main.cpp
  bind/app.cpp
  platform/no_default_font.cpp
  platform/no_function_lookup.cpp
  platform/window.cpp
)
target_link_libraries(turnpoint-app PRIVATE turnpoint_app_parts turnpoint_store third_party::sdl2 third_party::noto_sans)
target_compile_definitions(turnpoint-app PRIVATE TURNPOINT_VERSION="${PROJECT_VERSION}")
target_compile_options(turnpoint-app PRIVATE -Oz)
turnpoint_es_module(turnpoint-app)
target_link_options(turnpoint-app PRIVATE
  -Wl,--wrap=_ZN11ImFontAtlas14AddFontDefaultEPK12ImFontConfig
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -lidbfs.js -sFORCE_FILESYSTEM
  -sEXPORTED_RUNTIME_METHODS=FS,IDBFS "-sINCOMING_MODULE_JS_API=wasmBinary,canvas,print,printErr,onAbort")

# Node before 20.19 takes a .js file for a module only where a package.json says so.
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/package.json "{ \"type\": \"module\" }\n")

find_program(NODE node REQUIRED)
set(TURNPOINT_SITE ${PROJECT_BINARY_DIR}/../site CACHE PATH "Where the web site is put together")
add_custom_target(site ALL
  COMMAND ${CMAKE_COMMAND} -DSITE=${TURNPOINT_SITE} -DPROGRAMS=${CMAKE_CURRENT_BINARY_DIR}
          -DSOURCE=${PROJECT_SOURCE_DIR} -DSOURCES=${TURNPOINT_THIRD_PARTY} -DEMSCRIPTEN_ROOT=${EMSCRIPTEN_ROOT_PATH} -DNODE=${NODE}
          -P ${PROJECT_SOURCE_DIR}/cmake/site.cmake
  COMMENT "Putting the site together")
add_dependencies(site turnpoint-app turnpoint-core)
