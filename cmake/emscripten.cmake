# Toolchain file for WebAssembly: finds the installed Emscripten and uses its own CMake platform file.
find_program(_em_config em-config REQUIRED)
execute_process(COMMAND ${_em_config} EMSCRIPTEN_ROOT
                OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)

# Debian keeps the script optimiser's modules where only Debian's own node looks.
set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
